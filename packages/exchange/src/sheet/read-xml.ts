import { SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";

/** What happens while XML is read, an element at a time: names without their prefixes. */
export type XmlReading = {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
};

/**
 * Reads XML as it stands. A document that declares entities or a type of its own is refused before anything is expanded:
 * no spreadsheet has one, and a few lines of it can fill a memory.
 */
export function readXml(file: string, xml: string, reading: XmlReading): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw unreadable(
      file,
      "文件里有文档类型声明（DTD），表格文件不会有；没有读下去。请用表格软件另存一次再导入。",
      "The file declares a document type (DTD), which no spreadsheet does; it was not read further. Save it again with a spreadsheet program.",
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth * 2) throw damaged(file);
    reading.open(plain(name), attributes);
  });
  parser.on("text", (text) => reading.text(text));
  parser.on("cdata", (text) => reading.text(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    reading.close(plain(name));
  });
  parser.on("error", () => {
    throw damaged(file);
  });
  parser.write(xml).close();
}

function plain(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function damaged(file: string) {
  return unreadable(
    file,
    "文件里的这一部分坏了；请用表格软件打开、另存一次再导入。",
    "This part of the file is damaged; open it with a spreadsheet program, save it again and import that.",
  );
}
