/** A style that a script brings along; `esbuild.mjs` puts it beside the script. */
declare module "*.css";
