// A validator for tables with CSV on the Web metadata, written from the Recommendations alone: "Metadata Vocabulary for Tabular Data"
// and "Model for Tabular Data and Metadata on the Web" (W3C, 17 December 2015), with RFC 4180 for the tables. It knows the part of them
// that Candour has a use for, and refuses all else, so that nothing passes because it was not understood.

const kInherited = ["aboutUrl", "datatype", "default", "lang", "null", "ordered", "propertyUrl", "required", "separator", "textDirection", "valueUrl"];
const kTable = ["@context", "@id", "@type", "url", "tableSchema", "dialect", "notes", ...kInherited];
const kGroup = ["@context", "@id", "@type", "tables", "dialect", "notes", ...kInherited];
const kSchema = ["@id", "@type", "columns", "foreignKeys", "primaryKey", "rowTitles", ...kInherited];
const kColumn = ["@id", "@type", "name", "titles", "suppressOutput", "virtual", ...kInherited];
const kContext = "http://www.w3.org/ns/csvw";

/** The cells of a table by RFC 4180, in UTF-8, a byte order mark or none before it. Throws where the text is no such table. */
export function parseCsv(bytes) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const lines = [];
  let line = [];
  while (field.lastIndex < text.length || line.length > 0) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`line ${lines.length + 1} is not as RFC 4180 has it, at character ${at}`);
    line.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    lines.push(line);
    line = [];
    if (match[3] === "") throw new Error("the last line is not ended by CR LF");
  }
  return lines;
}

// ---- Metadata ----

function* unknownMembers(object, known, where) {
  for (const name of Object.keys(object)) if (!known.includes(name) && !name.includes(":")) yield `${where} has a member ${name}, which the vocabulary does not know`;
}

function* faultsOfContext(context) {
  const [first, second, ...more] = [context].flat();
  if (first !== kContext || more.length > 0) yield "@context is not that of CSV on the Web";
  if (second && Object.keys(second).some((name) => name !== "@language" && name !== "@base")) yield "@context says more than language and base";
}

// Section 6.4 of the Model: what a cell of a datatype may say. Each gives a fault in words, or nothing.
const kDatatypes = {
  string: () => undefined,
  anyURI: (text) => (/[\s"<>\\^`{|}]/.test(text) ? "is no address" : undefined),
  integer: (text) => (/^[+-]?\d+$/.test(text) ? undefined : "is no whole number"),
  decimal: (text) => (/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? undefined : "is no number"),
  boolean: (text, format = "true|false") => (format.split("|").includes(text) ? undefined : `is neither of ${format}`),
  date(text, format) {
    if (format !== "yyyy-MM-dd") return `has a format that is not understood here: ${format}`;
    const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const day = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]));
    return parts.length === 3 && day.toISOString().startsWith(text) ? undefined : "is no date";
  },
};

const baseOf = (column) => (typeof column.datatype === "object" ? column.datatype.base : column.datatype) ?? "string";
const formatOf = (column) => (typeof column.datatype === "object" ? column.datatype.format : undefined);

function* faultsOfColumns(columns) {
  for (const [index, column] of columns.entries()) {
    const where = `column ${index + 1}`;
    yield* unknownMembers(column, kColumn, where);
    if (!/^[A-Za-z0-9][A-Za-z0-9_.]*$/.test(column.name ?? "")) yield `${where} has no name that a URI template could use`;
    if ([column.titles].flat().some((title) => typeof title !== "string" || title === "")) yield `${where} has a title that is no text`;
    if (!Object.hasOwn(kDatatypes, baseOf(column))) yield `${where} has a datatype ${baseOf(column)}, which is not understood here`;
    if (column.required !== undefined && typeof column.required !== "boolean") yield `${where}: required is neither true nor false`;
  }
  const names = columns.map(({ name }) => name);
  for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) yield `two columns are called ${name}`;
}

/** What is wrong with a description of one table or several, before any table is read. */
export function* faultsOfMetadata(metadata) {
  yield* faultsOfContext(metadata["@context"]);
  yield* unknownMembers(metadata, metadata.tables ? kGroup : kTable, "the description");
  for (const table of tablesOf(metadata)) {
    if (metadata.tables) yield* unknownMembers(table, kTable, `the table ${table.url}`);
    if (typeof table.url !== "string") yield "a table has no url";
    yield* unknownMembers(table.tableSchema, kSchema, `the schema of ${table.url}`);
    yield* faultsOfColumns(table.tableSchema.columns);
  }
}

export function tablesOf(metadata) {
  return metadata.tables ?? [metadata];
}

// ---- Tables ----

function* faultsOfCell(column, text, nulls, where) {
  if (nulls.includes(text)) {
    if (column.required) yield `${where} is empty, and required`;
    return;
  }
  const base = baseOf(column);
  const format = formatOf(column);
  const misses = base === "string" && format !== undefined && !new RegExp(`^(?:${format})$`, "u").test(text);
  const fault = misses ? `does not fit ${format}` : kDatatypes[base]?.(text, format);  // of an unknown one, the metadata says so
  if (fault) yield `${where}: “${text}” ${fault}`;
}

function valuesAt(table, names) {
  const at = [names].flat().map((name) => table.schema.columns.findIndex((column) => column.name === name));
  if (at.includes(-1)) throw new Error(`the table has no column ${names}`);
  return table.lines.map((line) => at.map((index) => line[index]));
}

const isNull = (values, { nulls }) => values.every((value) => nulls.includes(value));

function* faultsOfKeys(table, others) {
  const { primaryKey, foreignKeys = [] } = table.schema;
  if (primaryKey) {
    const keys = valuesAt(table, primaryKey).map((values) => JSON.stringify(values));
    for (const key of new Set(keys.filter((each, index) => keys.indexOf(each) !== index))) yield `two lines have the key ${key}`;
  }
  for (const { columnReference, reference } of foreignKeys) {
    const other = others.get(reference.resource);
    if (!other) {
      yield `refers to ${reference.resource}, which is not described beside it`;
      continue;
    }
    const known = new Set(valuesAt(other, reference.columnReference).map((values) => JSON.stringify(values)));
    for (const values of valuesAt(table, columnReference)) {
      if (!isNull(values, table) && !known.has(JSON.stringify(values))) yield `${JSON.stringify(values)} is in no line of ${reference.resource}`;
    }
  }
}

function* faultsOfTable(table) {
  const { columns } = table.schema;
  if (table.header.length !== columns.length) yield `has ${table.header.length} columns, of which ${columns.length} are described`;
  for (const [index, { name, titles = name }] of columns.entries()) {
    if (![titles].flat().includes(table.header[index])) yield `column ${index + 1} is called ${table.header[index]}, and described as ${name}`;
  }
  for (const [index, line] of table.lines.entries()) {
    if (line.length !== table.header.length) yield `line ${index + 2} has ${line.length} cells`;
    for (const [at, column] of columns.entries()) yield* faultsOfCell(column, line[at] ?? "", table.nulls, `line ${index + 2}, ${column.name}`);
  }
}

/** Holds tables against their description. `read` gives the bytes of a table by its url. Yields [url, fault]. */
export function* faultsOfTables(metadata, read) {
  const tables = new Map();
  for (const { url, tableSchema } of tablesOf(metadata)) {
    try {
      const [header, ...lines] = parseCsv(read(url));
      tables.set(url, { header, lines, schema: tableSchema, nulls: [tableSchema.null ?? ""].flat() });
    } catch (error) {
      yield [url, error.message];
    }
  }
  for (const [url, table] of tables) {
    for (const fault of faultsOfTable(table)) yield [url, fault];
    for (const fault of faultsOfKeys(table, tables)) yield [url, fault];
  }
}
