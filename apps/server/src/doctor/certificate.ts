import { connect, type TLSSocket } from "node:tls";
import type { Words } from "@kith/instrument";
import type { Finding } from "./examine.ts";

/** Whether the address that people open shows a certificate that browsers trust, and for how long yet. */
export async function certificate(origin: string | null, now: Date): Promise<Finding> {
  const about = "certificate";
  if (!origin?.startsWith("https:")) return { about, is: "look", says: withoutHttps };
  const seen = await lookAt(origin);
  if ("trouble" in seen) return { about, is: "wrong", says: inWords(origin, seen.trouble) };
  const days = Math.floor((seen.until.getTime() - now.getTime()) / 86_400_000);
  const day = seen.until.toISOString().slice(0, 10);
  const says = {
    "zh-CN": `${origin} 的证书还有 ${days} 天到期（${day}）。${days < 21 ? "该续了：请看反向代理为什么没有自动续。" : ""}`,
    en: `The certificate of ${origin} runs out in ${days} days, on ${day}.${days < 21 ? " Renew it: see why the reverse proxy did not." : ""}`,
  };
  return { about, is: days < 7 ? "wrong" : days < 21 ? "look" : "fine", says };
}

const withoutHttps: Words = {
  "zh-CN":
    "没有 https 网址，只适合在自己的机器上试用。给家长和孩子用之前，请在前面放反向代理，启动时在 --origin 后面写上网址。",
  en: "There is no https address: good enough to try Kith on one's own machine. Before families use it, put a reverse proxy in front, and name its address to Kith (--origin).",
};

type Seen = { until: Date } | { trouble: string };

function lookAt(origin: string): Promise<Seen> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket: TLSSocket = connect({
      host: hostname,
      port: Number(port) || 443,
      servername: hostname,
      timeout: 5_000,
    });
    const end = (seen: Seen) => {
      socket.destroy();
      resolve(seen);
    };
    socket.once("error", (error: NodeJS.ErrnoException) => end({ trouble: error.code ?? "" }));
    socket.once("timeout", () => end({ trouble: "ETIMEDOUT" }));
    socket.once("secureConnect", () => end({ until: new Date(socket.getPeerCertificate().valid_to) }));
  });
}

const isAway = /^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE)/;

function inWords(origin: string, trouble: string): Words {
  if (trouble === "CERT_HAS_EXPIRED") {
    return {
      "zh-CN": `${origin} 的证书已经过期，手机打不开表。请让反向代理马上续。`,
      en: `The certificate of ${origin} has run out, and phones refuse to open forms. Have the reverse proxy renew it at once.`,
    };
  }
  if (isAway.test(trouble)) {
    return {
      "zh-CN": `从这台机器打不开 ${origin}。请看反向代理是不是在运行，网址对不对。`,
      en: `${origin} does not open from this machine. See whether the reverse proxy runs, and whether the address is right.`,
    };
  }
  return {
    "zh-CN": `${origin} 的证书不被信任（${trouble}），手机打不开表。请检查反向代理。`,
    en: `The certificate of ${origin} is not trusted (${trouble}), and phones refuse to open forms. Look at the reverse proxy.`,
  };
}
