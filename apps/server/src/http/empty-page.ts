import type { Words } from "@kith/instrument";

/** What a person sees who opens an address in a browser where there is nothing, or nothing yet. */
export function emptyPage(path: string): string {
  const says = path.startsWith("/reports/") ? noReportYet : nothingHere;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Kith</title>
</head>
<body>
<main>
<h1>${says["zh-CN"]}</h1>
<p lang="en">${says.en}</p>
<p><a href="/f">填表 · <span lang="en">Fill in a form</span></a></p>
</main>
</body>
</html>
`;
}

const noReportYet: Words = {
  "zh-CN": "还没有公开的报告。发布以后，就在这个地址。",
  en: "No report is public yet. Once one is published, it will be at this address.",
};

const nothingHere: Words = {
  "zh-CN": "这个地址没有东西。请看看网址有没有抄错。",
  en: "There is nothing at this address. Please check whether it was mistyped.",
};
