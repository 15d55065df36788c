import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Role } from "../../api/index.ts";
import { roles, setRoles, wholeHouse } from "../store/roles.ts";
import type { Store } from "../store/store.ts";
import { hashPassword, verifyPassword } from "./password.ts";

/** The header in which the server, and nobody else, says where a request came from. */
export const addressHeader = "x-kith-address";

/** Staff sign in by e-mail and password, on our own tables. Nobody can sign themselves up. */
export type SignIn = {
  handler(request: Request): Promise<Response>;
  /** The staff member behind a request, or null. */
  whoIs(headers: Headers): Promise<{ id: string; email: string } | null>;
  /** Adds a staff member, unless one with this e-mail is there; gives their id. Without roles named they may do everything. */
  addStaff(person: {
    name: string;
    email: string;
    password: string;
    roles?: "by-invitation" | Role[];
  }): Promise<string>;
};

export function makeSignIn(store: Store, origin: string | null): SignIn {
  const auth = betterAuth(signInOptions(store, origin));
  return {
    handler: (request) => auth.handler(request),
    whoIs: async (headers) => {
      const session = await auth.api.getSession({ headers });
      return session ? { id: session.user.id, email: session.user.email } : null;
    },
    addStaff: async ({ name, email, password, roles: given = [...roles] }) => {
      const context = await auth.$context;
      const known = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
      if (known?.accounts.some((account) => account.providerId === "credential")) return known.user.id;
      // A person without a password is one whose adding was broken off; it is finished now.
      const user =
        known?.user ??
        (await context.internalAdapter.createUser({ name, email, emailVerified: true }, { method: "email-password" }));
      await context.internalAdapter.linkAccount({
        userId: user.id,
        accountId: user.id,
        providerId: "credential",
        password: await hashPassword(password),
      });
      if (given !== "by-invitation") await store.write((trx) => setRoles(trx, user.id, wholeHouse, given));
      return user.id;
    },
  };
}

/** What the sign-in library is told; the test of its frozen tables reads this too. */
export function signInOptions(store: Store, origin: string | null) {
  return {
    database: { db: store.writer, type: "sqlite" as const },
    secret: store.secrets.signInSecret,
    ...(origin ? { baseURL: origin } : {}),
    basePath: "/api/auth",
    trustedOrigins: (request?: Request) => (origin || !request ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: { modelName: "staff" },
    // A working day; whoever is at it stays signed in, and a forgotten tab does not.
    session: { modelName: "staff_session", cookieCache: { enabled: false }, expiresIn: 12 * 3600, updateAge: 3600 },
    account: { modelName: "staff_account" },
    verification: { modelName: "staff_verification" },
    // Counted in the database, so that whoever guesses has no more tries for there being more servers.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: 60, max: 12 } },
      storage: "database" as const,
      modelName: "staff_rate_limit",
    },
    advanced: {
      cookiePrefix: "kith",
      useSecureCookies: origin?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // A number from an app on one's own phone, or one of ten codes on paper where the phone is gone.
    plugins: [twoFactor({ issuer: "Kith", schema: { twoFactor: { modelName: "staff_two_factor" } } })],
    telemetry: { enabled: false },
    logger: { disabled: true },
  };
}
