import { exitCodes, type Command } from '../command.ts';

export const statusCommand: Command = { summary: '', usage: '', positionals: 0, options: {}, examples: [], run: async () => exitCodes.ok };
