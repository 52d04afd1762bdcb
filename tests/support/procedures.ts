import { bringProcedures } from '../../src/world/monespace/procedures.ts';

// Set up before every test file: a world with files needs the catalogue.
bringProcedures();
