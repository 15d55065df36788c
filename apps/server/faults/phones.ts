import { connect, type Socket } from "node:net";
import type { Letter } from "../bench/plant-class-lists.ts";
import { pause, type Scene } from "./scene.ts";

/** Sixteen phones; each goes on with its form until it has the receipt, and takes no new one once the faults are over. */
export async function sendUntilOver(scene: Scene): Promise<void> {
  const phone = async () => {
    while (!scene.isOver) {
      const letter = scene.letters[scene.next++];
      if (!letter) return;
      await sendUntilTaken(scene, letter);
      await pause(40);
    }
  };
  await Promise.all(Array.from({ length: 16 }, phone));
}

export async function sendUntilTaken(scene: Scene, letter: Letter): Promise<void> {
  while (!(await isTaken(scene, letter))) await pause(20);
  scene.acknowledged.push(letter.form.id);
}

async function isTaken({ address, refused }: Scene, { token, form }: Letter): Promise<boolean> {
  if (address === null) return false;
  try {
    const reply = await fetch(`${address}/api/responses/${form.id}`, {
      method: "PUT",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(form),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await reply.text();
    if (reply.ok) return true;
    const told = `${reply.status} ${JSON.parse(text).says?.en ?? text.slice(0, 200)}`;
    refused[told] = (refused[told] ?? 0) + 1;
    return false;
  } catch {
    return false;
  }
}

/** Callers who begin a form, say a little more now and then, and never finish. */
export function callSlowly(scene: Scene, count: number): () => void {
  const port = Number(new URL(scene.address ?? "").port);
  const sockets = Array.from({ length: count }, () => quiet(connect(port, "127.0.0.1")));
  for (const socket of sockets) {
    socket.write(
      "PUT /api/responses/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n",
    );
  }
  const drip = setInterval(() => {
    for (const socket of sockets) socket.write("X-More: 1\r\n");
  }, 50);
  return () => {
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
  };
}

/** Sends a whole form and is gone before the receipt, or stays and never reads it: the line is open at one end only. */
export function sendAndVanish(scene: Scene, { token, form }: Letter, stays: boolean): Socket {
  const socket = quiet(connect(Number(new URL(scene.address ?? "").port), "127.0.0.1"));
  const body = JSON.stringify(form);
  socket.pause();
  const head = `PUT /api/responses/${form.id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  socket.write(head + body, () => {
    if (!stays) socket.resetAndDestroy();
  });
  return socket;
}

function quiet(socket: Socket): Socket {
  return socket.on("error", () => undefined);
}
