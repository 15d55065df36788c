import { createContext } from "react";

/** Which child a teacher is filling in just now, said above every screen of its form; empty where a link is for one child only. */
export const About = createContext("");
