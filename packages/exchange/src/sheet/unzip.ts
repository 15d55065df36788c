import { Unzip, UnzipInflate } from "fflate";
import { limits } from "../limits.ts";
import { Unreadable, unreadable } from "../unreadable.ts";

/** So little is unpacked at a time that even a bomb is heard ticking: a chunk grows to some megabytes at the most. */
const chunk = 1 << 14;

/** The names of the files in a zip. */
export function filesIn(bytes: Uint8Array): string[] {
  return [...unzip(bytes, () => false).keys()];
}

/**
 * Unpacks those files of a zip that are wanted. What is unpacked is counted as it comes, whatever the zip says of its
 * sizes, and beyond the limit the whole zip is refused.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  const reader = new Unzip((file) => {
    if (files.size >= limits.zipFiles) throw tooMuch();
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    if (!isWanted(file.name)) return;
    file.ondata = (error, piece) => {
      if (error) throw error instanceof Unreadable ? error : damaged();
      unpacked += piece.length;
      if (unpacked > limits.unpackedBytes) throw tooMuch();
      pieces.push(piece);
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunk) {
      reader.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]));
}

function joined(pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooMuch() {
  const most = limits.unpackedBytes / 1_000_000;
  return unreadable(
    "",
    `这个文件解开以后超过 ${most} MB 或 ${limits.zipFiles} 个文件，不会是一份问卷，没有读下去。`,
    `Unpacked, this file is more than ${most} MB or ${limits.zipFiles} files, which no instrument is; it was not read further.`,
  );
}

function damaged() {
  return unreadable(
    "",
    "这个文件坏了或没有传完，解不开；请重新取一份，或者另存一次再导入。",
    "This file is damaged or was cut off and cannot be unpacked; fetch it again, or save it once more and import that.",
  );
}
