import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { version } from '../../package.json';
import { listTemplates } from '../../src/templates/templates.ts';

/** Figma's rules for a plugin's manifest (developers.figma.com/docs/plugins/manifest), as far as a plugin for FigJam meets them. */
const domain = z
  .string()
  .check(z.regex(/^(none|\*|(https?:\/\/|wss?:\/\/)?(\*\.)?[\w-]+(\.[\w-]+)*(:\d+)?(\/\S*)?)$/));
const command = z.strictObject({
  name: z.string().check(z.minLength(1)),
  command: z.string().check(z.minLength(1)),
});
const manifestSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  id: z.string().check(z.regex(/^\d{10,25}$/)),
  api: z.literal('1.0.0'),
  main: z.string().check(z.endsWith('.js')),
  ui: z.string().check(z.endsWith('.html')),
  editorType: z.array(z.enum(['figma', 'figjam', 'dev', 'slides', 'buzz'])).check(z.minLength(1)),
  documentAccess: z.literal('dynamic-page'),
  networkAccess: z.strictObject({
    allowedDomains: z.array(domain).check(z.minLength(1)),
    reasoning: z.optional(z.string().check(z.minLength(1))),
    devAllowedDomains: z.optional(z.array(domain)),
  }),
  menu: z.array(z.union([command, z.strictObject({ separator: z.literal(true) })])).check(z.minLength(1)),
  relaunchButtons: z.array(z.strictObject({ ...command.shape, multipleSelection: z.optional(z.boolean()) })),
  permissions: z.optional(
    z.array(z.enum(['currentuser', 'activeusers', 'fileusers', 'payments', 'teamlibrary'])),
  ),
  capabilities: z.optional(z.array(z.enum(['textreview', 'codegen', 'inspect', 'vscode']))),
});
const read = (path: string) => readFileSync(path, 'utf8');

test.each(['manifest.json', 'dist/development/manifest.json'])('%s keeps to Figma’s rules', (path) => {
  const manifest = manifestSchema.parse(JSON.parse(read(path)));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const file of [manifest.main, manifest.ui]) expect(existsSync(folder + file), file).toBe(true);
  expect(manifest).toMatchObject({
    editorType: ['figjam'],
    networkAccess: { allowedDomains: ['none'], reasoning: expect.stringContaining('sends nothing') },
  });
  expect([manifest.permissions, manifest.capabilities]).toEqual([undefined, undefined]);
  const commands = manifest.menu.flatMap((item) => ('command' in item ? [item.command] : []));
  expect(new Set(commands).size).toBe(commands.length);
  for (const button of manifest.relaunchButtons) expect(commands).toContain(button.command);
});

test('the version stands in one place', () => {
  expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
  expect(JSON.parse(read('package-lock.json')).version).toBe(version);
  for (const path of ['manifest.json', 'docs/publishing/README.md', 'build.mjs'])
    expect(read(path)).not.toContain(version);
  for (const path of ['dist/code.js', 'dist/playground/board.mjs']) expect(read(path)).toContain(version);
});

test('icon and cover have the sizes that Figma asks for', () => {
  const sizeOf = (name: string) => {
    const png = readFileSync(`docs/publishing/${name}`);
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect([sizeOf('icon.png'), sizeOf('cover.png')]).toEqual([
    [128, 128],
    [1920, 1080],
  ]);
});

test('the listing fits Figma’s form, and says what is true', () => {
  const listing = read('docs/publishing/README.md');
  const line = (name: string) =>
    (new RegExp(`\\*\\*${name}\\*\\*: ([\\s\\S]*?)\\n\\n`).exec(listing)?.[1] ?? '').replaceAll('\n', ' ');
  expect(line('Name').length).toBeGreaterThan(0);
  expect(line('Tagline').length).toBeGreaterThan(0);
  expect(line('Tagline').length).toBeLessThanOrEqual(100);
  expect(line('Tags').split(',').length).toBeLessThanOrEqual(12);
  expect(listing).toContain('Twenty-one templates');
  expect(listTemplates()).toHaveLength(21);
});

test('the privacy note names all that is kept on a person’s computer', () => {
  const saying = (what: string) =>
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && read(`src/${path}`).includes(what))
      .map((path) => path.slice(path.lastIndexOf('/') + 1))
      .sort();
  expect(saying('clientStorage.setAsync')).toEqual(['kept-texts.ts']);
  expect(saying("ask('keep',")).toEqual(['kept-mappings.ts', 'own-templates.ts']);
  const note = read('docs/publishing/README.md').replace(/\n> ?/g, ' ');
  expect(note).toContain(
    'Templates of your own, and how the columns of files that you brought in were understood',
  );
});
