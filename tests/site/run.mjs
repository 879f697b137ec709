// Running another program to its end.
import { spawn } from "node:child_process";

/** {status, stdout, stderr}, or {error} where it could not be started; `extra` is added to its environment. */
export function run(command, argv, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, argv, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...extra } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
    child.on("error", (error) => resolve({ error, stdout, stderr }));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
