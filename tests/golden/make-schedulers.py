"""Reference numbers of diffusers' schedulers on a toy model, for tests/golden/schedulers.test.ts.

    python make-schedulers.py COUNT SEED OUT      # made with: 320 11 data/schedulers.json

COUNT random combinations of class, settings, steps and strength. Combinations that diffusers can't run (an IndexError
where rounded timesteps repeat at the start) or that leave the finite numbers are drawn again. Left out as well are
those whose float32 arithmetic loses digits inside diffusers itself: solving for the noise (predict_x0 false,
dpmsolver) or the cosine table with a model that predicts noise, where almost nothing of the picture is left.
Made with torch 2.13.0+cpu, diffusers 0.42.1, numpy 2.4.6, scipy 1.17.1, torchsde 0.2 on x86 with AVX2.
The toy model is smooth and not linear: out = 0.6 sin(x) + 0.3 tanh(0.5 x) - 0.2 cos(0.004 t + 1.3 x) + 0.1.
"""
import json, math, random, sys, warnings
import numpy as np, torch, diffusers

warnings.filterwarnings('ignore'); diffusers.utils.logging.set_verbosity_error()
SD = dict(num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule='scaled_linear')
SHAPE = (2, 2, 3, 4)


def toy(x, t):
    x = x.double()
    return (0.6 * torch.sin(x) + 0.3 * torch.tanh(0.5 * x) - 0.2 * torch.cos(0.004 * float(t) + 1.3 * x) + 0.1).float()


def run(case):
    cls = getattr(diffusers, case['class']); s = cls(**case['config']); n = case['steps']; g = torch.Generator().manual_seed(case['seed'])
    s.set_timesteps(n); noise = torch.randn(SHAPE, generator=g); order = s.order; original = torch.linspace(-1.5, 1.5, noise.numel()).reshape(SHAPE)
    start = 0
    if case.get('strength') is None: x = noise * getattr(s, 'init_noise_sigma', 1.)
    else:
        start = max(n - min(int(n * case['strength']), n), 0)
        if start * order >= len(s.timesteps): return None
        if hasattr(s, 'set_begin_index'): s.set_begin_index(start * order)
        t = s.timesteps[start * order:][:1]
        x = s.scale_noise(original, t, noise) if not hasattr(s, 'add_noise') else s.add_noise(original, noise, t)
    import inspect
    keys = inspect.signature(s.step).parameters; kw = {}
    if 'generator' in keys: kw['generator'] = g
    if 'eta' in keys: kw['eta'] = case['eta']
    for t in s.timesteps[start * order:]:
        i = s.scale_model_input(x, t) if hasattr(s, 'scale_model_input') else x
        x = s.step(toy(i, t), t, x, **kw).prev_sample
    sig = getattr(s, 'sigmas', None)
    return dict(case, timesteps=[round(float(t), 6) for t in s.timesteps], sigmas=None if sig is None or case['class'] in ('DDIMScheduler', 'DDPMScheduler', 'PNDMScheduler', 'LCMScheduler') else [float(f'{float(v):.8g}') for v in sig],
                init=float(s.init_noise_sigma) if hasattr(s, 'init_noise_sigma') else 1., final=[float(f'{v:.8g}') for v in x.flatten().tolist()[::3]])


SPREADS = [{}, {}, {'use_karras_sigmas': True}, {'use_exponential_sigmas': True}, {'use_beta_sigmas': True}]
BETAS = [SD, SD, SD, {**SD, 'beta_schedule': 'linear'}, {**SD, 'beta_schedule': 'squaredcos_cap_v2'}, {'beta_schedule': 'linear', 'beta_start': 1e-4, 'beta_end': .02}, {**SD, 'num_train_timesteps': 500}]


def random_case(r):
    c = dict(r.choice(BETAS)); kinds = ['DDIMScheduler', 'DDPMScheduler', 'PNDMScheduler', 'LCMScheduler', 'EulerDiscreteScheduler', 'EulerAncestralDiscreteScheduler', 'HeunDiscreteScheduler', 'LMSDiscreteScheduler', 'DPMSolverMultistepScheduler', 'DPMSolverMultistepScheduler', 'UniPCMultistepScheduler', 'UniPCMultistepScheduler', 'DPMSolverSDEScheduler', 'FlowMatchEulerDiscreteScheduler']
    k = r.choice(kinds); n = r.choice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 20, 25, 30]); eta = 0.
    c['prediction_type'] = r.choice(['epsilon', 'epsilon', 'v_prediction', 'sample']); c['timestep_spacing'] = r.choice(['leading', 'linspace', 'trailing']); c['steps_offset'] = r.choice([0, 1])
    zsnr = r.random() < .25
    if k in ('DDIMScheduler', 'DDPMScheduler', 'LCMScheduler'):
        if zsnr and c['prediction_type'] != 'epsilon': c['rescale_betas_zero_snr'] = True
        c['clip_sample'] = r.random() < .3; c['clip_sample_range'] = r.choice([1., 2.5])
        if r.random() < .2: c |= dict(thresholding=True, dynamic_thresholding_ratio=r.choice([.995, .8]), sample_max_value=r.choice([1., 1.5]))
        if k == 'DDIMScheduler': c['set_alpha_to_one'] = r.random() < .5; eta = r.choice([0., 0., .5, 1.])
        if k == 'DDPMScheduler': c['variance_type'] = r.choice(['fixed_small', 'fixed_small_log', 'fixed_large'])
        if k == 'LCMScheduler': c['original_inference_steps'] = r.choice([50, 100]); c['timestep_scaling'] = r.choice([10., 5.])
    elif k == 'PNDMScheduler':
        c['set_alpha_to_one'] = r.random() < .5; c['skip_prk_steps'] = r.random() < .7
        if c['prediction_type'] == 'sample': c['prediction_type'] = 'epsilon'
    elif k == 'FlowMatchEulerDiscreteScheduler':
        c = dict(num_train_timesteps=1000, shift=r.choice([1., 3., 1.7]), **r.choice(SPREADS), stochastic_sampling=r.random() < .25)
        if r.random() < .2: c['shift_terminal'] = .1
    else:
        if k in ('EulerAncestralDiscreteScheduler', 'DPMSolverSDEScheduler') and c['prediction_type'] == 'sample': c['prediction_type'] = 'v_prediction'
        if k != 'EulerAncestralDiscreteScheduler': c |= r.choice(SPREADS)
        if zsnr and k in ('EulerDiscreteScheduler', 'EulerAncestralDiscreteScheduler', 'DPMSolverMultistepScheduler', 'UniPCMultistepScheduler'):
            c['rescale_betas_zero_snr'] = True
            if c['prediction_type'] == 'epsilon': c['prediction_type'] = 'v_prediction'
        if k == 'DPMSolverSDEScheduler': c['noise_sampler_seed'] = r.randrange(1000)
        if k == 'HeunDiscreteScheduler': c['clip_sample'] = r.random() < .2
        if k == 'EulerDiscreteScheduler':
            c['final_sigmas_type'] = r.choice(['zero', 'zero', 'sigma_min'])
            if r.random() < .15: c['interpolation_type'] = 'log_linear'
            if r.random() < .15: c['timestep_type'] = 'continuous'
            if r.random() < .15: c |= dict(sigma_min=.05, sigma_max=10.)
        if k in ('DPMSolverMultistepScheduler', 'UniPCMultistepScheduler'):
            c['solver_order'] = r.choice([1, 2, 2, 3]); c['lower_order_final'] = r.random() < .8; c['final_sigmas_type'] = r.choice(['zero', 'zero', 'sigma_min'])
            if r.random() < .15: c |= dict(thresholding=True, sample_max_value=1.5)
        if k == 'DPMSolverMultistepScheduler':
            c['solver_type'] = r.choice(['midpoint', 'heun']); c['euler_at_final'] = r.random() < .2; c['algorithm_type'] = r.choice(['dpmsolver++', 'dpmsolver++', 'sde-dpmsolver++', 'dpmsolver', 'sde-dpmsolver'])
            if not c['algorithm_type'].endswith('++'): c['final_sigmas_type'] = 'sigma_min'
            if c['algorithm_type'] == 'sde-dpmsolver': c['solver_order'] = min(2, c['solver_order'])
            if r.random() < .1 and not any(c.get(q) for q in ('use_karras_sigmas', 'use_exponential_sigmas', 'use_beta_sigmas')): c['use_lu_lambdas'] = True
            if r.random() < .1 and not c.get('use_lu_lambdas') and not c.get('rescale_betas_zero_snr') and c['algorithm_type'].endswith('++') and not any(c.get(q) for q in ('use_karras_sigmas', 'use_exponential_sigmas', 'use_beta_sigmas')): c |= dict(use_flow_sigmas=True, flow_shift=r.choice([1., 3.]), prediction_type='flow_prediction')
            if r.random() < .1: c['lambda_min_clipped'] = -5.1
        if k == 'UniPCMultistepScheduler':
            c['solver_type'] = r.choice(['bh1', 'bh2', 'bh2']); c['predict_x0'] = r.random() < .85; c['disable_corrector'] = r.choice([[], [], [0], [0, 1, 2]])
            if not c['predict_x0']: c['final_sigmas_type'] = 'sigma_min'
            if r.random() < .1 and c['predict_x0'] and not c.get('rescale_betas_zero_snr') and not any(c.get(q) for q in ('use_karras_sigmas', 'use_exponential_sigmas', 'use_beta_sigmas')): c |= dict(use_flow_sigmas=True, flow_shift=r.choice([1., 3.]), prediction_type='flow_prediction')
    case = dict(zip(('class', 'config', 'steps', 'eta', 'seed'), (k, c, n, eta, r.randrange(2 ** 32))))
    if r.random() < .3: case['strength'] = r.choice([.3, .5, .6, .75, 1.])
    return case


def loses_digits(case):
    c = case['config']; nothing_left = c.get('rescale_betas_zero_snr') or c.get('beta_schedule') == 'squaredcos_cap_v2'
    for_noise = c.get('predict_x0') is False or c.get('algorithm_type') in ('dpmsolver', 'sde-dpmsolver') or case['class'] == 'PNDMScheduler'
    long_step = case['class'] in ('HeunDiscreteScheduler', 'EulerAncestralDiscreteScheduler', 'LMSDiscreteScheduler') or c.get('prediction_type') == 'epsilon'
    return bool(nothing_left and (for_noise or long_step))


def main(count, seed, out):
    r = random.Random(seed); done = []; skipped = {}
    while len(done) < count:
        case = random_case(r)
        if loses_digits(case): continue
        try: made = run(case)
        except Exception as e: skipped[f'{case["class"]}: {type(e).__name__}'] = case; continue
        if made is None or not all(math.isfinite(v) and abs(v) < 1e4 for v in made['final']): skipped[case['class'] + ': not finite'] = case; continue
        done.append(made)
    json.dump({'about': f'torch {torch.__version__}, diffusers {diffusers.__version__}, numpy {np.__version__}; make-schedulers.py {count} {seed}', 'shape': SHAPE, 'cases': done}, open(out, 'w'), separators=(',', ':'))
    for reason in skipped: print('drawn again:', reason)


if __name__ == '__main__': main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
