#!/usr/bin/env node
require("./old-node.cjs");
void import("../src/cli/kith.ts");
