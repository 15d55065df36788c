import { connect } from "node:tls";
import type { Finding } from "./examine.ts";

/** Whether the address that people open shows a certificate that browsers trust, and for how long yet. */
export function certificate(origin: string, now: Date): Promise<Finding> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || 443, servername: hostname, timeout: 5_000 });
    const wrong = () => {
      socket.destroy();
      const says = {
        "zh-CN": `${origin} 打不开，或者证书不被信任。请检查反向代理。`,
        en: `${origin} does not open, or its certificate is not trusted. Look at the reverse proxy.`,
      };
      resolve({ about: "certificate", is: "wrong", says });
    };
    socket.once("error", wrong);
    socket.once("timeout", wrong);
    socket.once("secureConnect", () => {
      const days = Math.floor((Date.parse(socket.getPeerCertificate().valid_to) - now.getTime()) / 86_400_000);
      socket.end();
      const says = {
        "zh-CN": `证书还有 ${days} 天到期。`,
        en: `The certificate runs out in ${days} days.`,
      };
      resolve({ about: "certificate", is: days < 7 ? "wrong" : days < 21 ? "look" : "fine", says });
    });
  });
}
