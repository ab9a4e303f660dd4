"""Records what OpenCV makes of a small picture: Canny edges, line art and strokes by differences of Gaussians, a blur.

usage: make-preprocessors.py OUT.json
Made with opencv-python-headless 5.0.0, numpy 2.4.6. Pictures are RGB bytes, base64.
"""
import base64, json, sys
import cv2, numpy as np

def encode(array): return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()

rng = np.random.default_rng(7)
height, width = 46, 61
y, x = np.mgrid[0:height, 0:width]
picture = np.stack([x * 4, y * 5, 255 - x * 2 - y], axis=2).clip(0, 255).astype(np.uint8)
cv2.circle(picture, (20, 20), 12, (240, 200, 180), -1, cv2.LINE_AA)
cv2.circle(picture, (20, 20), 12, (20, 10, 30), 2, cv2.LINE_AA)
cv2.line(picture, (5, 43), (58, 8), (250, 250, 250), 1, cv2.LINE_AA)
cv2.rectangle(picture, (40, 25), (55, 40), (30, 60, 200), -1)
picture = (picture.astype(np.int16) + rng.integers(-6, 7, picture.shape)).clip(0, 255).astype(np.uint8)

def lineart(image):
    image = image.astype(np.float32)
    darkness = np.min(cv2.GaussianBlur(image, (0, 0), 6.0) - image, axis=2).clip(0, 255)
    darkness /= max(16, np.median(darkness[darkness > 8]))
    return (darkness * 127).clip(0, 255).astype(np.uint8)

def strokes(image, threshold):
    image = image.astype(np.float32)
    difference = np.min(cv2.GaussianBlur(image, (0, 0), 5.0) - cv2.GaussianBlur(image, (0, 0), 0.5), axis=2)
    return np.where(2 * np.trunc(difference) > threshold, 255, 0).astype(np.uint8)

cases = {
    'widthPx': width, 'heightPx': height, 'picture': encode(picture),
    'canny': [{'low': low, 'high': high, 'edges': encode(cv2.Canny(picture, low, high))} for low, high in [(100, 200), (40, 90), (10, 400), (200, 100)]],
    'cannyGrey': {'picture': encode(picture[:, :, 1]), 'edges': encode(cv2.Canny(np.ascontiguousarray(picture[:, :, 1]), 60, 120))},
    'lineart': encode(lineart(picture)),
    'scribble': [{'threshold': t, 'strokes': encode(strokes(picture, t))} for t in (16, 32)],
    'blur': [{'sigmaPx': s, 'picture': encode(np.rint(cv2.GaussianBlur(picture.astype(np.float32), (0, 0), s)).clip(0, 255).astype(np.uint8))} for s in (1.0, 6.0, 20.0)],
}
json.dump(cases, open(sys.argv[1], 'w'))
