import type { Words } from "@kith/instrument";

/** What a person sees who opens an address in a browser where there is nothing. */
export function emptyPage(): string {
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
<h1>${nothingHere["zh-CN"]}</h1>
<p lang="en">${nothingHere.en}</p>
<p><a href="/f">填表 · <span lang="en">Fill in a form</span></a></p>
</main>
</body>
</html>
`;
}

const nothingHere: Words = {
  "zh-CN": "这个地址没有东西。请看看网址有没有抄错。",
  en: "There is nothing at this address. Please check whether it was mistyped.",
};
