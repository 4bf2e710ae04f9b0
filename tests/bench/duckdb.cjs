// Gives statements to a DuckDB database: NODE_PATH=… node duckdb.cjs DATABASE STATEMENT...
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
  const instance = await DuckDBInstance.create(process.argv[2]);
  const connection = await instance.connect();
  for (const statement of process.argv.slice(3)) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
})();
