/* The site's modules in one classic script, for pages on a disk: overrides/hooks/press/offline.py. */
const jd = (() => {
  const script = document.currentScript;
  const root = new URL(script.dataset.root, location);
  const done = {};
  const inside = (url) => decodeURIComponent(new URL(url, location).href.slice(root.href.length));
  const jd = {
    modules: {},
    files: {},
    /** What a module exports; it runs once. */
    need: (name) => (done[name] ??= jd.modules[name](jd, new URL(name, root).href)),
    /** Like import(): `from` is the address of the module that asks, which ends first and is filed before it is needed. */
    load: async (from, path) => {
      await null;
      return jd.need(inside(new URL(path, from)));
    },
    /** Like fetch(), for files that lie beside their script. */
    fetch: async (url) => {
      const name = inside(url);
      if (!(name in jd.files)) await jd.run(new URL(`${name}.js`, root));
      return { ok: true, text: async () => jd.files[name], json: async () => JSON.parse(jd.files[name]) };
    },
    run: (url) =>
      new Promise((onload, onerror) => {
        document.head.append(Object.assign(document.createElement("script"), { src: url, onload, onerror }));
      }),
  };
  /* A link to a folder opens the page in it, also one that a script made. */
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target.closest?.("a[href]");
      if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    },
    true,
  );
  queueMicrotask(() => script.dataset.modules.split(" ").filter(Boolean).forEach(jd.need));
  return jd;
})();
