export { type CompiledPrompt, type PromptCompiler, createPromptCompiler, createPromptReader } from './compile-prompt';
export { completeTags } from './complete-tags';
export { loraOfTag, readNetworkTags, type TaggedLora, writeLoraTag } from './network-tags';
export { plainPrompt } from './plain-prompt';
export { routeModel } from './route-model';
