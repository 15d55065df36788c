#!/usr/bin/env node
import "../../bin/old-node.cjs";

// Only after the check above may anything be read that needs a new Node.
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
