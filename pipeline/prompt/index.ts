export { type CompiledPrompt, type PromptCompiler, createPromptCompiler } from './compile-prompt';
export { completeTags } from './complete-tags';
