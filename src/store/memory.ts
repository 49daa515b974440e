// A store that lasts as long as the process.
import type { ExecutionTable, Store, StoredExecution, Table } from './store.js';

/**
 * @example
 * const store = memoryStore();
 * store.stateMachines.put(machine);
 */
export function memoryStore(): Store {
  return {
    stateMachines: table(),
    executions: executionTable(),
    activities: table(),
    versions: table(),
    aliases: table(),
    tags: table(),
  };
}

function table<Row extends { readonly arn: string }>(): Table<Row> {
  const rows = new Map<string, Row>();
  return {
    get: (arn) => rows.get(arn),
    put: (row) => void rows.set(row.arn, row),
    delete: (arn) => void rows.delete(arn),
    all: () => [...rows.values()],
  };
}

function executionTable(): ExecutionTable {
  const rows = table<StoredExecution>();
  const byMachine = new Map<string, Map<string, StoredExecution>>();
  const remove = (arn: string) => {
    const row = rows.get(arn);
    rows.delete(arn);
    if (row !== undefined) byMachine.get(row.machine.arn)?.delete(arn);
  };
  return {
    ...rows,
    put(row) {
      rows.put(row);
      const siblings = byMachine.get(row.machine.arn) ?? new Map<string, StoredExecution>();
      byMachine.set(row.machine.arn, siblings.set(row.arn, row));
    },
    delete: remove,
    of: (stateMachineArn) => [...(byMachine.get(stateMachineArn)?.values() ?? [])],
  };
}
