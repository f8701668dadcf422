/**
 * What the desk's modules ask of a browser when they are loaded, for tests in Node. Import it before
 * them.
 */
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] } });
Object.defineProperty(globalThis, "document", { value: { documentElement: { lang: "en" } } });
