import { bringSheets } from '../../src/sheets/index.ts';
import { bringProcedures } from '../../src/world/monespace/procedures.ts';

// Set up before every test file: a session needs its sheet, and a world with files the catalogue.
bringSheets();
bringProcedures();
