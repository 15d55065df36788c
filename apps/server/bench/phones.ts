import { Agent, request } from "node:http";
import type { Letter } from "./plant-class-lists.ts";

type Task = { address: string; letters: Letter[]; phones: number };

/** Stands in for many phones: each sends one form after another and waits for its receipt. Started as a process of its own. */
process.once("message", async ({ address, letters, phones }: Task) => {
  const agent = new Agent({ keepAlive: true, maxSockets: phones });
  const waits: number[] = [];
  const acknowledged: string[] = [];
  let next = 0;
  const phone = async () => {
    for (let letter = letters[next++]; letter; letter = letters[next++]) {
      const from = performance.now();
      const status = await untilAnswered(() => put(agent, address, letter));
      if (status !== 201 && status !== 200)
        throw new Error(`the server answered ${status} to a form that it asked for`);
      waits.push(performance.now() - from);
      acknowledged.push(letter.form.id);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: phones }, phone));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  process.send?.({ seconds, waits, acknowledged }, () => process.disconnect());
});

/** A connection that was closed just as it was used again says nothing of the form, so it is sent again, as a phone does. */
async function untilAnswered(send: () => Promise<number>): Promise<number> {
  for (let tries = 0; ; tries++) {
    try {
      return await send();
    } catch (error) {
      if (tries > 20 || !(error instanceof Error && "code" in error && error.code === "ECONNRESET")) throw error;
    }
  }
}

function put(agent: Agent, address: string, { token, form }: Letter): Promise<number> {
  const body = Buffer.from(JSON.stringify(form));
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Content-Length": body.length,
    };
    const sent = request(`${address}/api/responses/${form.id}`, { method: "PUT", agent, headers }, (reply) => {
      reply.resume().once("end", () => resolve(reply.statusCode ?? 0));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
