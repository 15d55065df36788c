import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, inject, test } from "vitest";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  elements: ["html5"],
  rules: {
    // House style and not validity: how names and quotes are written, and how long a title is.
    "attribute-boolean-style": "off",
    "long-title": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
    "tel-non-breaking": "off",
    "void-style": "off",
  },
});

test("the HTML of every page is valid", async () => {
  const site = inject("site");
  const faults: string[] = [];
  for (const page of globSync("**/*.html", { cwd: site })) {
    const { results } = await validator.validateString(readFileSync(join(site, page), "utf8"));
    for (const { messages } of results)
      faults.push(...messages.map(({ ruleId, message, selector }) => `${page}: ${ruleId}, ${message} (${selector})`));
  }
  expect(faults).toEqual([]);
});
