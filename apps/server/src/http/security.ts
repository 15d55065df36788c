import { secureHeaders } from "hono/secure-headers";

const self = ["'self'"];
const none = ["'none'"];
const shared = {
  crossOriginEmbedderPolicy: false,
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
};

/** For the API: nothing may be run, shown or framed. */
export const apiHeaders = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: none,
    frameAncestors: none,
    baseUri: none,
    formAction: none,
  },
});

/** For the two apps: scripts and styles are our own files only; SurveyJS finds its theme in a file made at build time. */
export const appHeaders = headersOfApp([], []);

/** The same, for a page that has our own first lines and its style sheet inside: these very ones, by their hash, and no other. */
export function headersOfApp(scripts: readonly string[], styles: readonly string[]) {
  return secureHeaders({
    ...shared,
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: [...self, ...scripts],
      styleSrc: [...self, ...styles],
      imgSrc: ["'self'", "data:"],
      fontSrc: self,
      mediaSrc: self,
      connectSrc: self,
      manifestSrc: self,
      workerSrc: self,
      frameAncestors: none,
      baseUri: none,
      formAction: self,
    },
  });
}

/** For the public pages, which are plain files and send nothing. */
export const siteHeaders = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: self,
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: self,
    connectSrc: self,
    frameAncestors: none,
    baseUri: none,
    formAction: none,
  },
});
