// The report in a browser: no violation for axe, no sideways scrolling, no request, at two widths and in both colour schemes.
// node report.mjs CHROMIUM FOLDER_OF_SCREENSHOTS PAGE...; axe-core and puppeteer-core stand in ./node_modules.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [chromium, shots, ...pages] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "node_modules/"));
const puppeteer = require("puppeteer-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
let faults = 0;
const fault = (name, told) => {
  faults += 1;
  console.log(`${name}: ${told}`);
};
for (const path of pages) {
  for (const width of [360, 390, 1280]) {
    for (const scheme of ["light", "dark"]) {
      const name = `${basename(path, ".html")}-${width}-${scheme}`;
      const page = await browser.newPage();
      // The page forbids scripts; axe is one.
      await page.setBypassCSP(true);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const url = pathToFileURL(resolve(path)).href;
      page.on("request", (request) => {
        if (request.url() !== url && !request.url().endsWith("favicon.ico")) fault(name, `asks for ${request.url()}`);
      });
      await page.goto(url);
      await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) fault(name, `is ${wide} pixels too wide`);
      // Contrast is judged of what is seen: everything is unfolded.
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await page.evaluate(axe);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const found = await page.evaluate((values) => window.axe.run({ runOnly: { type: "tag", values } }), tags);
      for (const violation of found.violations) {
        fault(name, `${violation.id}: ${violation.help} (${violation.nodes.length})`);
        for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.target}: ${node.failureSummary}`);
      }
      console.log(`${name}: ${found.passes.length} checks passed, ${found.violations.length} violated, ${found.incomplete.length} undecided`);
      if (process.env.UNDECIDED) for (const one of found.incomplete) console.log(`    ${one.id} ${one.nodes.length} ${one.nodes[0].target}`);
      await page.close();
    }
  }
}
await browser.close();
console.log(`${pages.length} pages, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);
