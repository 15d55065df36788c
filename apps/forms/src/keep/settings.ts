import { withDatabase } from "./database.ts";
import type { Settings } from "./kept.ts";

const asFound: Settings = { language: null, elder: false };

export async function keptSettings(): Promise<Settings> {
  return (await withDatabase((database) => database.get("settings", "this-device"))) ?? asFound;
}

export async function keepSettings(settings: Settings): Promise<void> {
  await withDatabase((database) => database.put("settings", settings, "this-device"));
}

/** The names a teacher gave to the codes. They stay in this browser and are never sent. */
export function keptNicknames(raterId: string): Promise<Map<string, string>> {
  return withDatabase(async (database) => {
    const keys = (await database.getAllKeys("nicknames")).filter((key) => key.startsWith(`${raterId}/`));
    const names = await Promise.all(keys.map((key) => database.get("nicknames", key)));
    return new Map(keys.map((key, at) => [key.slice(raterId.length + 1), names[at] ?? ""]));
  });
}

export async function keepNickname(raterId: string, child: string, name: string): Promise<void> {
  const key = `${raterId}/${child}`;
  await withDatabase(async (database) => {
    if (name.trim() === "") await database.delete("nicknames", key);
    else await database.put("nicknames", name.trim(), key);
  });
}
