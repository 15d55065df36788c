/** Stands in for a site builder that may not write where it must, and does not expect it. */
throw new Error("EACCES: permission denied, mkdir '.astro'");
