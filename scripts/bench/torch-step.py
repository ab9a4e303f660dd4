"""One U-Net step and one decoding of a checkpoint with diffusers on the CPU, once for each line that it reads.

Usage: python3 torch-step.py FILE FAMILY HEIGHT WIDTH THREADS
Answers each line with one of JSON: seconds by clock and by processor, and the most memory held. Nothing is fetched.
"""

import json
import os
import resource
import sys
import tempfile
import time

path, family, height, width, threads = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
os.environ["HF_HUB_OFFLINE"] = "1"

import torch
import diffusers
from diffusers import AutoencoderKL, UNet2DConditionModel

torch.set_num_threads(threads)
torch.set_grad_enabled(False)

CROSS = ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"], ["UpBlock2D"] + ["CrossAttnUpBlock2D"] * 3
COMMON = {"sample_size": 64, "in_channels": 4, "out_channels": 4, "layers_per_block": 2}
UNETS = {
    "sd1": {
        **COMMON,
        "block_out_channels": [320, 640, 1280, 1280],
        "down_block_types": CROSS[0],
        "up_block_types": CROSS[1],
        "cross_attention_dim": 768,
        "attention_head_dim": 8,
    },
    "sd2": {
        **COMMON,
        "block_out_channels": [320, 640, 1280, 1280],
        "down_block_types": CROSS[0],
        "up_block_types": CROSS[1],
        "cross_attention_dim": 1024,
        "attention_head_dim": [5, 10, 20, 20],
        "use_linear_projection": True,
    },
    "sdxl": {
        **COMMON,
        "sample_size": 128,
        "block_out_channels": [320, 640, 1280],
        "down_block_types": ["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
        "up_block_types": ["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"],
        "cross_attention_dim": 2048,
        "attention_head_dim": [5, 10, 20],
        "transformer_layers_per_block": [1, 2, 10],
        "use_linear_projection": True,
        "addition_embed_type": "text_time",
        "addition_time_embed_dim": 256,
        "projection_class_embeddings_input_dim": 2816,
    },
}
VAE = {
    "in_channels": 3,
    "out_channels": 3,
    "latent_channels": 4,
    "layers_per_block": 2,
    "block_out_channels": [128, 256, 512, 512],
    "down_block_types": ["DownEncoderBlock2D"] * 4,
    "up_block_types": ["UpDecoderBlock2D"] * 4,
}


def open_part(kind, config):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "config.json"), "w") as file:
            json.dump({**config, "_class_name": kind.__name__}, file)
        return kind.from_single_file(path, config=folder, torch_dtype=torch.float32, local_files_only=True).eval()


def timed(run):
    wall, cpu = time.perf_counter(), time.process_time()
    run()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


parts = {}


def load():
    parts["unet"] = open_part(UNet2DConditionModel, UNETS[family])
    parts["vae"] = open_part(AutoencoderKL, VAE)


loaded = timed(load)
latents = torch.randn(1, 4, height // 8, width // 8)
text = torch.randn(1, 77, UNETS[family]["cross_attention_dim"])
added = {"text_embeds": torch.randn(1, 1280), "time_ids": torch.tensor([[height, width, 0, 0, height, width]])}
extra = {"added_cond_kwargs": added} if family == "sdxl" else {}
version = f"torch {torch.__version__}, diffusers {diffusers.__version__}"
print(json.dumps({"version": version, "load": loaded}), flush=True)
for _ in sys.stdin:
    step = timed(lambda: parts["unet"](latents, 500, text, **extra))
    decode = timed(lambda: parts["vae"].decode(latents))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"step": step, "decode": decode, "peakBytes": peak}), flush=True)
