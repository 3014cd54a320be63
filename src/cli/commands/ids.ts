import { exitCodes, type Command } from '../command.ts';

export const idsCommand: Command = { summary: '', usage: '', positionals: 0, options: {}, examples: [], run: async () => exitCodes.ok };
