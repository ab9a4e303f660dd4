/** Pickles can run programs when they are opened. */
const PICKLE = /\.(ckpt|pt|pth|bin|pkl|pickle|h5|msgpack)$/i;
/** What a model's files are: weights, graphs with what they keep beside them, and the words and numbers that go with them. */
const ALLOWED = /\.(safetensors|onnx|onnx_data|onnx\.data|pb|gguf|json|txt|csv|yaml|yml|model|md|ttf|otf)$/i;
const EXTERNAL_DATA = /(^|\/)[^/]*\.(data|weights)$/i;

/** Whether a file is a pickle by its name, or in a form that Koma does not open. */
export function isPickle(path: string): boolean {
  return PICKLE.test(path);
}

/** Whether a file may be installed, by its name. What is in it is checked when it is there. */
export function isModelFile(path: string): boolean {
  return ALLOWED.test(path) || EXTERNAL_DATA.test(path);
}

/** Why a file is not installed, and what to look for instead, in a sentence. */
export function refusalOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return isPickle(path)
    ? `${name} is a pickle, which can run programs when it is opened. Look for a .safetensors file of the same model (its page often has one), or an .onnx or .gguf file.`
    : `${name} is no file of a model. Models are .safetensors, .onnx and .gguf files.`;
}
