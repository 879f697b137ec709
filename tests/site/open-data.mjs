// What the site gives away as data, held against the standards that it claims to follow, by validators of others where there are any:
// Ajv for JSON Schema, the JavaScript library of Frictionless for the Data Package, jsonld.js for the catalogue. npm has no validator
// for CSV on the Web, so csvw.mjs is our own, written from the Recommendations.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { Package } from "datapackage";
import jsonld from "jsonld";
import { faultsOfMetadata, faultsOfTables, tablesOf } from "./csvw.mjs";
import { all, attribute, hasClass, line, text } from "./html.mjs";
import { isRedirect } from "./site.mjs";
import { kindOf } from "./kinds.mjs";

const kRecord = "data/record.json";
const kSchema = "data/record.schema.json";
const kPackage = "data/datapackage.json";
const kCatalogue = "data/catalogue.jsonld";
const kGroup = "data/csv-metadata.json";
const kTablesOfSite = ["data/promises.csv", "data/plans.csv", "data/reports.csv"];
const kHasTable = ["plan", "section"];
const kFiles = [kRecord, kSchema, kPackage, kCatalogue, kGroup, "data/licence.txt", ...kTablesOfSite];

const fileOf = (site, path) => `${site.root}/${path}`;
const jsonOf = (site, path) => JSON.parse(readFileSync(fileOf(site, path), "utf8"));

// ---- JSON Schema ----

// A schema allows members that it does not know. Ours is to know all that we write.
export function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== "object") return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, each]) => [name, closed(each)]));
  return schema.type === "object" && schema.properties ? { ...copy, additionalProperties: false } : copy;
}

function* faultsOfRecord(site) {
  const schema = jsonOf(site, kSchema);
  const validator = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  if (!validator.validateSchema(schema)) {
    yield [kSchema, validator.errorsText()];
    return;
  }
  const fits = validator.compile(closed(schema));
  if (fits(jsonOf(site, kRecord))) return;
  for (const { instancePath, message, params } of fits.errors) yield [kRecord, `${instancePath} ${message} ${JSON.stringify(params)}`];
}

// ---- CSV on the Web ----

function* faultsOfMetadataAt(site, path) {
  const metadata = jsonOf(site, path);
  for (const fault of faultsOfMetadata(metadata)) yield [path, fault];
  const beside = (url) => posix.join(posix.dirname(path), url);
  for (const { url } of tablesOf(metadata)) if (!site.contents.has(beside(url))) return yield [path, `there is no ${beside(url)}`];
  for (const [url, fault] of faultsOfTables(metadata, (each) => readFileSync(fileOf(site, beside(each))))) yield [beside(url), fault];
}

function* faultsOfDescriptions(site) {
  yield* faultsOfMetadataAt(site, kGroup);
  for (const path of site.withSuffix(".csv").filter((each) => !kTablesOfSite.includes(each))) {
    const metadata = `${path}-metadata.json`;
    if (!site.contents.has(metadata)) yield [path, `there is no ${metadata}`];
    else yield* faultsOfMetadataAt(site, metadata);
  }
}

// ---- Frictionless ----

// The library takes a byte order mark for a letter of the first column's name, which no other reader of it does: it gets the tables
// without.
function withoutMarks(site, paths) {
  const folder = mkdtempSync(join(tmpdir(), "candour-tables-"));
  for (const path of paths) writeFileSync(join(folder, posix.basename(path)), readFileSync(fileOf(site, path), "utf8").replace(/^\ufeff/, ""));
  return folder;
}

async function* faultsOfPackage(site) {
  const folder = withoutMarks(site, kTablesOfSite);
  try {
    yield* faultsOfResources(site, await Package.load(jsonOf(site, kPackage), { basePath: folder, strict: false }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* faultsOfResources(site, data) {
  for (const error of data.errors) yield [kPackage, error.message];
  if (!data.valid) return;
  for (const resource of data.resources) {
    const path = `data/${resource.descriptor.path}`;
    const bytes = existsSync(fileOf(site, path)) ? readFileSync(fileOf(site, path)) : undefined;
    if (!bytes) {
      yield [kPackage, `there is no ${path}`];
      continue;
    }
    if (resource.descriptor.bytes !== bytes.length) yield [kPackage, `${path} has ${bytes.length} bytes, not ${resource.descriptor.bytes}`];
    const hash = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    if (resource.descriptor.hash !== hash) yield [kPackage, `${path} has the hash ${hash}`];
    if (!resource.tabular) continue;
    try {
      await resource.read({ keyed: true });
      await resource.checkRelations();
    } catch (error) {
      for (const each of error.multiple ? error.errors : [error]) yield [path, each.message];
    }
  }
}

// ---- DCAT ----

const kDcat = "http://www.w3.org/ns/dcat#";
const kTerms = "http://purl.org/dc/terms/";
const kBase = "https://site.example/";

// The addresses are relative; nothing is to be fetched.
async function expandedCatalogue(site) {
  const documentLoader = (url) => {
    throw new Error(`the catalogue would have ${url} fetched`);
  };
  return jsonld.expand(jsonOf(site, kCatalogue), { base: kBase + kCatalogue, documentLoader, safe: true });
}

function* faultsOfDataset(site, dataset) {
  const name = dataset["@id"];
  for (const term of ["title", "description", "publisher", "language"]) if (!dataset[kTerms + term]) yield `${name} has no ${term}`;
  const distributions = dataset[`${kDcat}distribution`] ?? [];
  if (distributions.length === 0) yield `${name} can be had nowhere`;
  for (const each of distributions) {
    const address = each[`${kDcat}downloadURL`]?.[0]["@id"] ?? "";
    const path = address.slice(kBase.length);
    if (!address.startsWith(kBase) || !site.contents.has(path)) yield `${name}: there is no ${address}`;
    else if (Number(each[`${kDcat}byteSize`]?.[0]["@value"]) !== readFileSync(fileOf(site, path)).length) yield `${name}: the size of ${path} is wrong`;
    if (!/^https:\/\/www\.iana\.org\/assignments\/media-types\/(text\/csv|application\/json)$/.test(each[`${kDcat}mediaType`]?.[0]["@id"])) yield `${name} has no media type`;
  }
  const page = dataset[`${kDcat}landingPage`]?.[0]["@id"] ?? "";
  if (!page.startsWith(kBase) || !site.contents.has(`${page.slice(kBase.length)}index.html`)) yield `${name}: there is no page ${page}`;
}

async function* faultsOfCatalogue(site) {
  const expanded = await expandedCatalogue(site).catch((error) => ({ error }));
  if (expanded.error) {
    yield [kCatalogue, `it is no JSON-LD: ${expanded.error.message} ${expanded.error.details?.cause?.message ?? ""}`];
    return;
  }
  const [catalogue, ...more] = expanded;
  if (more.length > 0 || !catalogue?.["@type"]?.includes(`${kDcat}Catalog`)) {
    yield [kCatalogue, "it is not one catalogue"];
    return;
  }
  const datasets = catalogue[`${kDcat}dataset`] ?? [];
  const ids = datasets.map((each) => each["@id"]);
  for (const dataset of datasets) for (const fault of faultsOfDataset(site, dataset)) yield [kCatalogue, fault];
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) yield [kCatalogue, `two datasets are called ${id}`];
  for (const dataset of datasets) {
    for (const whole of dataset[`${kTerms}isPartOf`] ?? []) if (!ids.includes(whole["@id"])) yield [kCatalogue, `${dataset["@id"]} is part of nothing`];
  }
  const told = new Set(datasets.flatMap((each) => each[`${kDcat}distribution`] ?? []).map((each) => each[`${kDcat}downloadURL`]?.[0]["@id"].slice(kBase.length)));
  for (const path of [...site.withSuffix(".csv"), kRecord]) if (!told.has(path)) yield [kCatalogue, `it does not tell of ${path}`];
}

// ---- Pages ----

// As pages say it: rounded up.
function sizeInWords(bytes) {
  const kilobytes = Math.ceil(bytes / 1000);
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(Math.ceil(kilobytes / 100) / 10).toFixed(1)} MB`;
}

function* faultsOfPages(site) {
  for (const page of site.pages.filter((each) => !isRedirect(each))) {
    const links = all(page.document, "a").filter((link) => hasClass(link.parentNode, "download") && attribute(link, "type") === "text/csv");
    if (links.length !== (kHasTable.includes(kindOf(page)) ? 1 : 0)) yield [page.path, `it has ${links.length} links to a table`];
    for (const link of links) {
      const path = posix.join(posix.dirname(page.path), attribute(link, "href"));
      const words = text(link).replaceAll("\u00a0", " ");
      if (!site.contents.has(path)) {
        yield [page.path, `there is no ${path}`, line(link)];
        continue;
      }
      const size = sizeInWords(readFileSync(fileOf(site, path)).length);
      if (!words.endsWith(`data (CSV, ${size})`)) yield [page.path, `“${words}” says another size`, line(link)];
    }
  }
}

// ---- All of it ----

/** What is looked at, by a name for it: each gives [path, fault, line] or [path, fault]. */
export const looks = {
  record: faultsOfRecord, tables: faultsOfDescriptions, package: faultsOfPackage, catalogue: faultsOfCatalogue, pages: faultsOfPages,
};

/** Each file of data, and each page that leads to one, as a result of its own. */
export async function openData(site) {
  const paths = [...kFiles, ...site.withSuffix(".csv"), ...site.withSuffix(".csv-metadata.json"), ...site.pages.map(({ path }) => path)];
  const faults = new Map(paths.map((path) => [path, []]));
  for (const path of kFiles) if (!site.contents.has(path)) faults.get(path).push({ line: 0, message: "the site has no such file" });
  if (kFiles.some((path) => !site.contents.has(path))) return { name: "open data", faults };
  for (const look of Object.values(looks)) {
    for await (const [path, message, number = 0] of look(site)) faults.get(path).push({ line: number, message });
  }
  return { name: "open data", faults };
}
