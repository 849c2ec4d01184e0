// chrono-node's `parse` with the publication day as the reference. Of a result only what it knows is given, not what it
// implies, save the day that a weekday comes to. Argument: the folder node_modules. Positions go from UTF-16 to code points.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const chrono = createRequire(process.argv[2] + "/")("chrono-node");
const two = (n) => String(n).padStart(2, "0");

function written(part) {
  const known = (name) => part.isCertain(name);
  const year = String(part.get("year")).padStart(4, "0");
  const month = two(part.get("month"));
  const day = `${year}-${month}-${two(part.get("day"))}`;
  if (known("hour")) return `${day}T${two(part.get("hour"))}:${two(part.get("minute"))}`;
  if (known("day") || known("weekday")) return day;
  if (known("month")) return `${year}-${month}`;
  return known("year") ? year : day;
}

function found({ text, day }) {
  const instant = day ? new Date(`${day}T12:00:00`) : new Date();
  return chrono.parse(text, { instant }).map((one) => {
    const start = [...text.slice(0, one.index)].length;
    const value = written(one.start) + (one.end ? `/${written(one.end)}` : "");
    return [start, start + [...one.text].length, value.includes("T") ? "TIME" : "DATE", value, null];
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const began = process.cpuUsage();
  const records = found(JSON.parse(line));
  const used = process.cpuUsage(began);
  console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, found: records }));
}
