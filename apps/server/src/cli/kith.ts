#!/usr/bin/env node
import "../../bin/old-node.cjs";

// Whoever reads along may stop, as `head` does; that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (!("code" in error && error.code === "EPIPE")) throw error;
  });
}

// Only after the check above may anything be read that needs a new Node.
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
