import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Names of all calls in the contract, read from its source: a new call is tried without anybody thinking of it. */
export function contractCalls(): string[] {
  const source = ts.createSourceFile('contract.ts', readFileSync(join(__dirname, '../src/contract.ts'), 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    ts.isTypeAliasDeclaration(statement) && statement.name.text.endsWith('Api') && ts.isTypeLiteralNode(statement.type)
      ? statement.type.members.flatMap((member) => (member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : []))
      : [],
  );
}
