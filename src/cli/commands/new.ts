import { exitCodes, type Command } from '../command.ts';

export const newCommand: Command = { summary: '', usage: '', positionals: 0, options: {}, examples: [], run: async () => exitCodes.ok };
