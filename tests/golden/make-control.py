"""Records what a tiny ControlNet and picture-prompt tokens make of a drawing.

usage: make-control.py [--measure] PARITYDIR OUTDIR   (PARITYDIR: tests/golden/data/parity, for its tokenizer)
Made with torch 2.13.0 (CPU), diffusers 0.42.1, transformers 5.23.0, onnxruntime 1.32.0.
OUTDIR: model/ (diffusers ONNX layout; the U-Net takes residuals, controlnet/lines/, image_encoder/), control.png, prompt.png,
cases.json (latents and runtime gaps), *.npy.

`measured_runtime_gap`: how far this machine's torch and ONNX Runtime, whichever is further, are from the recorded latents.
--measure keeps model and latents, and writes a gap where this machine's is larger: run it on a processor of another kind than the
one that recorded. The gaps here were measured on x86 with AVX2 alone (AMD EPYC 7003), from latents that a processor of another
kind recorded: torch itself differs from them there by up to 1.5e-4 (picture-prompt).
"""
import json, os, shutil, sys
import numpy as np, torch, torch.nn as nn
from PIL import Image, ImageDraw
from diffusers import AutoencoderKL, ControlNetModel, DDIMScheduler, UNet2DConditionModel
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer
torch.set_grad_enabled(False); torch.set_num_threads(1)
measure_only = '--measure' in sys.argv; parity, out = [a for a in sys.argv[1:] if a != '--measure']; model = f'{out}/model'
if not measure_only: shutil.rmtree(out, ignore_errors=True); os.makedirs(model)
tok_dir = f'{parity}/models/sd15/tokenizer'; tok = CLIPTokenizer.from_pretrained(tok_dir)
WIDTH = 32; torch.manual_seed(5)
down, up, widths = ['CrossAttnDownBlock2D', 'DownBlock2D'], ['UpBlock2D', 'CrossAttnUpBlock2D'], [16, 32]
unet = UNet2DConditionModel(sample_size=12, in_channels=4, out_channels=4, layers_per_block=1, block_out_channels=widths, norm_num_groups=8, down_block_types=down, up_block_types=up, cross_attention_dim=WIDTH, attention_head_dim=4).eval()
control = ControlNetModel(in_channels=4, down_block_types=down, layers_per_block=1, block_out_channels=widths, norm_num_groups=8, cross_attention_dim=WIDTH, attention_head_dim=4, conditioning_embedding_out_channels=(8, 8, 16, 16)).eval()
for name, p in control.named_parameters():
    if 'controlnet' in name or 'cond_embedding.conv_out' in name: nn.init.normal_(p, std=.05)
vae = AutoencoderKL(block_out_channels=[8, 8, 8, 8], down_block_types=['DownEncoderBlock2D'] * 4, up_block_types=['UpDecoderBlock2D'] * 4, layers_per_block=1, latent_channels=4, norm_num_groups=4, scaling_factor=.18215).eval()
text = CLIPTextModel(CLIPTextConfig(vocab_size=len(tok), hidden_size=WIDTH, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, max_position_embeddings=77, bos_token_id=tok.bos_token_id, eos_token_id=tok.eos_token_id, pad_token_id=tok.eos_token_id)).eval()
class Eyes(nn.Module):
    """A picture as four tokens as wide as the text's: what an image encoder with its projection gives."""
    def __init__(s): super().__init__(); s.conv = nn.Conv2d(3, 8, 16, 16); s.lin = nn.Linear(8 * 16, 4 * WIDTH)
    def forward(s, pixel_values): return 20 * s.lin(torch.relu(s.conv(pixel_values)).flatten(1)).reshape(-1, 4, WIDTH)
eyes = Eyes().eval()
for n, p in unet.named_parameters():
    if "attn2" in n: p.mul_(2.5)  # loud enough that prompts matter
class Text(nn.Module):
    def __init__(s): super().__init__(); s.m = text
    def forward(s, input_ids): o = s.m(input_ids); return o.last_hidden_state, o.pooler_output
class Unet(nn.Module):
    def __init__(s): super().__init__(); s.m = unet
    def forward(s, sample, timestep, encoder_hidden_states, *residuals): return s.m(sample, timestep, encoder_hidden_states, down_block_additional_residuals=residuals[:-1], mid_block_additional_residual=residuals[-1]).sample
class Control(nn.Module):
    def __init__(s): super().__init__(); s.m = control
    def forward(s, sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale):
        d, m = s.m(sample, timestep, encoder_hidden_states, controlnet_cond, conditioning_scale, return_dict=False); return (*d, m)
class Encoder(nn.Module):
    def __init__(s): super().__init__(); s.m = vae
    def forward(s, sample): return s.m.encode(sample).latent_dist.parameters
class Decoder(nn.Module):
    def __init__(s): super().__init__(); s.m = vae
    def forward(s, latent_sample): return s.m.decode(latent_sample).sample
def graph(name, mod, args, ins, outs, dyn):
    if measure_only: return
    os.makedirs(f'{model}/{name}'); torch.onnx.export(mod, args, f'{model}/{name}/model.onnx', input_names=ins, output_names=outs, dynamic_axes=dyn, opset_version=17, dynamo=False)
hw = lambda n: {0: 'batch', 2: f'height{n}', 3: f'width{n}'}
x, t, c, pic, one = torch.randn(2, 4, 8, 12), torch.tensor([3., 3.]), torch.randn(2, 77, WIDTH), torch.rand(2, 3, 64, 96), torch.tensor(1.)
res = Control()(x, t, c, pic, one); names = [f'down_block_{i}' for i in range(len(res) - 1)] + ['mid_block']; levels = [12 // r.shape[3] for r in res]
rdyn = {n: hw('' if l == 1 else f'_{l}') for n, l in zip(names, levels)}
base = {'sample': hw(''), 'timestep': {0: 'steps'}, 'encoder_hidden_states': {0: 'batch', 1: 'sequence'}}
graph('unet', Unet(), (x, t, c, *res), ['sample', 'timestep', 'encoder_hidden_states', *names], ['out_sample'], {**base, **rdyn, 'out_sample': hw('')}); measure_only or unet.save_config(f'{model}/unet')
graph('controlnet/lines', Control(), (x, t, c, pic, one), ['sample', 'timestep', 'encoder_hidden_states', 'controlnet_cond', 'conditioning_scale'], names, {**base, 'controlnet_cond': hw('_px'), **rdyn})
graph('text_encoder', Text(), (torch.zeros(2, 77, dtype=torch.long),), ['input_ids'], ['last_hidden_state', 'pooler_output'], {'input_ids': {0: 'batch'}, 'last_hidden_state': {0: 'batch'}}); measure_only or text.config.to_json_file(f'{model}/text_encoder/config.json')
graph('vae_encoder', Encoder(), (torch.randn(1, 3, 64, 96),), ['sample'], ['latent_parameters'], {'sample': hw('')}); graph('vae_decoder', Decoder(), (torch.randn(1, 4, 8, 12),), ['latent_sample'], ['sample'], {'latent_sample': hw('')})
for k in () if measure_only else ('vae_encoder', 'vae_decoder'): vae.save_config(f'{model}/{k}')
graph('image_encoder', eyes, (torch.rand(1, 3, 64, 64),), ['pixel_values'], ['tokens'], {'pixel_values': {0: 'batch'}})
cfg = dict(beta_start=.00085, beta_end=.012, beta_schedule='scaled_linear', clip_sample=False, set_alpha_to_one=False, steps_offset=1)
if not measure_only:
    shutil.copytree(tok_dir, f'{model}/tokenizer'); os.makedirs(f'{model}/scheduler')
    json.dump({'_class_name': 'DDIMScheduler', **cfg}, open(f'{model}/scheduler/scheduler_config.json', 'w')); json.dump({'_class_name': 'StableDiffusionControlNetPipeline'}, open(f'{model}/model_index.json', 'w'))
im = Image.new('RGB', (96, 64), 'black'); d = ImageDraw.Draw(im); d.line([8, 60, 40, 6, 88, 50], fill='white', width=3); d.ellipse([30, 20, 70, 60], outline='white'); measure_only or im.save(f'{out}/control.png')
pr = Image.new('RGB', (64, 64), (200, 40, 90)); ImageDraw.Draw(pr).rectangle([10, 20, 40, 60], fill=(20, 160, 220)); measure_only or pr.save(f'{out}/prompt.png')
cond = torch.from_numpy(np.asarray(im, np.float32) / 255).permute(2, 0, 1)[None]
mean, std = torch.tensor([.48145466, .4578275, .40821073])[:, None, None], torch.tensor([.26862954, .26130258, .27577711])[:, None, None]
picture = ((torch.from_numpy(np.asarray(pr, np.float32) / 255).permute(2, 0, 1)) - mean)[None] / std
def ids(p): return tok(p, padding='max_length', truncation=True, max_length=77, return_tensors='pt').input_ids
class Torch:
    """The networks as torch runs them."""
    embed = staticmethod(lambda p: text(ids(p)).last_hidden_state); see = staticmethod(eyes)
    control = staticmethod(lambda z, t, ctx, scale: control(z, t, ctx, cond, scale, return_dict=False))
    unet = staticmethod(lambda z, t, ctx, down, mid: unet(z, t, ctx, down_block_additional_residuals=down, mid_block_additional_residual=mid).sample)
class Graphs:
    """The same networks as ONNX Runtime runs their graphs."""
    def __init__(s):
        import onnxruntime as ort; o = ort.SessionOptions(); o.intra_op_num_threads = 1
        s.sessions = {k: ort.InferenceSession(f'{model}/{k}/model.onnx', o, providers=['CPUExecutionProvider']) for k in ('unet', 'controlnet/lines', 'text_encoder', 'image_encoder')}
    def run(s, name, **feed): return [torch.from_numpy(v) for v in s.sessions[name].run(None, {k: v.contiguous().numpy() for k, v in feed.items()})]
    def embed(s, p): return s.run('text_encoder', input_ids=ids(p))[0]
    def see(s, pixels): return s.run('image_encoder', pixel_values=pixels)[0]
    def control(s, z, t, ctx, scale): *d, m = s.run('controlnet/lines', sample=z, timestep=t.reshape(1).float(), encoder_hidden_states=ctx, controlnet_cond=cond, conditioning_scale=torch.tensor(float(scale))); return d, m
    def unet(s, z, t, ctx, down, mid): return s.run('unet', sample=z, timestep=t.reshape(1).float(), encoder_hidden_states=ctx, **dict(zip(names, [*down, mid])))[0]
def draw(case, nets):
    seen, blind = nets.see(picture), nets.see(torch.zeros(1, 3, 64, 64))
    s = DDIMScheduler(**cfg); s.set_timesteps(case['steps']); z = torch.randn(1, 4, 8, 12, generator=torch.Generator().manual_seed(case['seed'])); n = len(s.timesteps)
    ip = case.get('image_scale'); sides = [(nets.embed(case['prompt']), blind if ip is None else blind + ip * (seen - blind)), (nets.embed(''), blind)]
    for i, t in enumerate(s.timesteps):
        e = []
        for h, extra in sides:
            ctx = torch.cat([h, extra], 1); on = case.get('control_scale') is not None and case.get('from', 0) <= i / n <= case.get('to', 1)
            r = nets.control(z, t, ctx, case['control_scale']) if on else ([torch.zeros_like(q[:1, :, :8 // l, :12 // l]) for q, l in zip(res[:-1], levels)], torch.zeros_like(res[-1][:1]))
            e.append(nets.unet(z, t, ctx, *r))
        z = s.step(e[1] + case['guidance'] * (e[0] - e[1]), t, z).prev_sample
    return z
P = '1girl, solo, silver hair, red eyes'
cases = [dict(id='plain'), dict(id='control', control_scale=1.), dict(id='control-half', control_scale=.5), dict(id='control-early', control_scale=1., to=.5), dict(id='picture-prompt', image_scale=1.), dict(id='picture-prompt-faint', image_scale=.3), dict(id='both', control_scale=.8, image_scale=.6)]
graphs = Graphs(); known = {c['id']: c.get('measured_runtime_gap', 0) for c in json.load(open(f'{out}/cases.json'))} if measure_only else {}
for c in cases:
    c.update(prompt=P, seed=11, steps=6, guidance=5.); z = draw(c, Torch); c['latents'] = f'{c["id"]}.npy'; file = f'{out}/{c["latents"]}'
    if not measure_only: np.save(file, z.numpy())
    recorded = torch.from_numpy(np.load(file)); gap = max((each - recorded).abs().max().item() for each in (z, draw(c, graphs)))
    c['measured_runtime_gap'] = max(known.get(c['id'], 0), float(f'{gap:.1e}')); print(c['id'], 'std %.3f' % z.std().item(), 'gap %.1e' % gap)
json.dump(cases, open(f'{out}/cases.json', 'w'), indent=1)
