declare module "virtual:form" {
  export const form: object;
}
