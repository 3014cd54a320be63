import { exitCodes, type Command } from '../command.ts';

export const schemaCommand: Command = { summary: '', usage: '', positionals: 0, options: {}, examples: [], run: async () => exitCodes.ok };
