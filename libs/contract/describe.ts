// Writes dist/described.js: what the OpenAPI description tells about fields that carry no decorator, such as those of
// answers. It is read off the types, so that nothing has to be said twice.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import ts from 'typescript';

const source = join(import.meta.dirname, 'src');
const { config } = ts.readConfigFile(join(import.meta.dirname, 'tsconfig.json'), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, import.meta.dirname);
const files = fileNames.filter((name) => !/\.spec\.ts$/.test(name));
const program = ts.createProgram(files, options);
const visitor = new ReadonlyVisitor({
  pathToSource: source,
  dtoFileNameSuffix: files.map((name) => name.slice(source.length)),
  introspectComments: true,
  classValidatorShim: false,
  esmCompatible: true,
});
for (const name of files) visitor.visit(program, program.getSourceFile(name)!);

const printer = ts.createPrinter();
const page = ts.createSourceFile('described.ts', '', ts.ScriptTarget.Latest);
const print = (node: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, node, page);
const models = (visitor.collect()['models'] as [ts.Node, Record<string, ts.Node>][])
  .filter(([, classes]) => Object.keys(classes).length > 0)
  .map(([from, classes]) => {
    const fields = Object.entries(classes).map(([name, meta]) => `${JSON.stringify(name)}: ${print(meta)}`);
    return `[${print(from)}, { ${fields.join(', ')} }]`;
  });
const imports = Object.entries(visitor.typeImports).map(([path, from]) => `${JSON.stringify(path)}: ${from}`);
writeFileSync(
  join(import.meta.dirname, 'dist/described.js'),
  `export default async () => {
  const t = { ${imports.join(', ')} };
  return { '@nestjs/swagger': { models: [\n${models.join(',\n')}\n], controllers: [] } };
};
`,
);
