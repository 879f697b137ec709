// The invented partnerships of tests/fictional as a built site: it says what no real record says yet, and changes rarely.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kRoot = fileURLToPath(new URL("../../", import.meta.url));
const kProgram = process.env.CANDOUR ?? join(kRoot, "build/dev/candour");

/** Why it cannot be built here; or undefined. */
export const noProgram = existsSync(kProgram) ? undefined : `there is no ${kProgram} to build the site with: cmake --build --preset dev`;

/** Builds the site into a new folder, as on a fixed day, with these flags too. Returns {root, remove()}. */
export function buildFictional(...flags) {
  const folder = mkdtempSync(join(tmpdir(), "candour-fictional-"));
  const [files, root] = [join(folder, "static"), join(folder, "site")];
  cpSync(join(kRoot, "static"), files, { recursive: true });
  cpSync(join(kRoot, "tests/fictional/static"), files, { recursive: true });
  const options = [
    "--content", join(kRoot, "tests/fictional/content"), "--templates", join(kRoot, "templates"), "--static", files,
    "--site", root, "--as-of", "2024-01-31", "--quiet", ...flags,
  ];
  const { status, stderr, stdout } = spawnSync(kProgram, ["build", ...options], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the fictional site could not be built: ${stdout}${stderr}`);
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
