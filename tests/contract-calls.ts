import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDER = join(__dirname, '../src/contract');

/** Names of all calls in the contract, read from its source: a new call is tried without anybody thinking of it. */
export function contractCalls(): string[] {
  const calls = readdirSync(FOLDER).flatMap((file) => callsOf(readFileSync(join(FOLDER, file), 'utf8')));
  if (calls.length === 0) throw new Error(`No calls were found in ${FOLDER}.`);
  return calls;
}

function callsOf(text: string): string[] {
  const source = ts.createSourceFile('contract.ts', text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    ts.isTypeAliasDeclaration(statement) && statement.name.text.endsWith('Api') && ts.isTypeLiteralNode(statement.type)
      ? statement.type.members.flatMap((member) => (member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : []))
      : [],
  );
}
