"""Checks the committed model folder: the GGUF file says the same as the safetensors folder.

Run `python -m tinymodel.check MODEL_DIR`; with `--server URL` of a llama-server that serves the
GGUF file, its tokeniser is compared as well. What the model answers is evaluate.py's business.
Needs gguf, safetensors, tokenizers and numpy only.
"""

import argparse
import itertools
import json
import stat
import struct
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGUFReader
from safetensors.numpy import load_file
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

from tinymodel.corpus import chats

SEED = 5
ODD_TEXTS = (
    "Hello  world\n\n\tx", "don't we'll I'm", "naïve café 東京 😀", "a  b   c ", "3.14+2=?? #!",
    "  lead", "trail\n", "1234567 ünï", "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n",
)
FILES = ("README.md", "config.json", "generation_config.json", "model.safetensors",
         "tokenizer.json", "tokenizer_config.json")
# Hugging Face name within a layer -> llama.cpp name within a block.
LAYER_NAMES = {
    "input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm",
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}


def check_files(model: Path) -> Iterator[str]:
    """Yield what is wrong with the folder's files and the header of its weights."""
    for name in FILES:
        if not (model / name).is_file():
            yield f"{name} is missing"
    for path in model.iterdir():
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode != 0o644:
            yield f"{path.name} has mode {mode:04o}, expected 0644"
    with (model / "model.safetensors").open("rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
    header.pop("__metadata__", None)
    for name, entry in header.items():
        if entry["dtype"] != "F16":
            yield f"tensor {name} has type {entry['dtype']}, expected F16"
    end = 8 + length + max(entry["data_offsets"][1] for entry in header.values())
    if end != (model / "model.safetensors").stat().st_size:
        yield f"model.safetensors should end at byte {end}"


def gguf_name(name: str) -> str:
    """Return the GGUF name of a Hugging Face tensor."""
    if name == "model.embed_tokens.weight":
        return "token_embd.weight"
    if name == "model.norm.weight":
        return "output_norm.weight"
    _, _, layer, rest = name.split(".", 3)
    return f"blk.{layer}.{LAYER_NAMES[rest.removesuffix('.weight')]}.weight"


def hugging_face_rows(rows: int, heads: int) -> np.ndarray:
    """Return, for each row of a Hugging Face Q or K projection, its row in the GGUF tensor."""
    size = rows // heads
    found = []
    for row in range(rows):
        head, place = divmod(row, size)
        half, pair = divmod(place, size // 2)
        found.append(head * size + 2 * pair + half)
    return np.array(found)


def check_tensors(model: Path, reader: GGUFReader, config: dict[str, Any]) -> Iterator[str]:
    """Yield each tensor that differs between the two files, or that only one has."""
    written = {tensor.name: tensor for tensor in reader.tensors}
    heads = {"q_proj": config["num_attention_heads"], "k_proj": config["num_key_value_heads"]}
    for name, expected in load_file(model / "model.safetensors").items():
        tensor = written.pop(gguf_name(name), None)
        if tensor is None:
            yield f"tensor {name} is not in the GGUF file"
            continue
        values = np.asarray(tensor.data).reshape(expected.shape)
        for projection, count in heads.items():
            if f".{projection}." in name:
                values = values[hugging_face_rows(expected.shape[0], count)]
        if not np.array_equal(values.astype(np.float32), expected.astype(np.float32)):
            yield f"tensor {name} differs from {tensor.name} in the GGUF file"
    for name in written:
        yield f"tensor {name} of the GGUF file is not in model.safetensors"


def tokenizer_of(reader: GGUFReader) -> Tokenizer:
    """Build a tokeniser from nothing but the GGUF file's metadata."""
    tokens = reader.get_field("tokenizer.ggml.tokens").contents()
    kinds = reader.get_field("tokenizer.ggml.token_type").contents()
    merges = reader.get_field("tokenizer.ggml.merges").contents()
    tokenizer = Tokenizer(models.BPE(
        vocab={token: number for number, token in enumerate(tokens)},
        merges=[tuple(merge.split(" ")) for merge in merges]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([t for t, kind in zip(tokens, kinds) if kind == 3])  # control
    return tokenizer


def sample_texts() -> list[str]:
    """Return texts of the corpus and texts that are unlike it."""
    sample = itertools.islice(chats(SEED), 500)
    return [m["content"] for chat in sample for m in chat] + list(ODD_TEXTS)


def check_tokens(model: Path, reader: GGUFReader) -> Iterator[str]:
    """Yield each text that the two files' tokenisers cut differently, or that does not return."""
    ours, theirs = Tokenizer.from_file(str(model / "tokenizer.json")), tokenizer_of(reader)
    for text in sample_texts():
        ids = ours.encode(text, add_special_tokens=False).ids
        if ids != theirs.encode(text, add_special_tokens=False).ids:
            yield f"the GGUF file's tokens differ for {text!r}"
        if ours.decode(ids, skip_special_tokens=False) != text:
            yield f"encoding and decoding changes {text!r}"


def check_server(model: Path, url: str) -> Iterator[str]:
    """Yield each text that the llama-server at `url` cuts differently."""
    ours = Tokenizer.from_file(str(model / "tokenizer.json"))
    for text in sample_texts():
        body = {"content": text, "parse_special": True, "add_special": False}
        request = urllib.request.Request(url.rstrip("/") + "/tokenize", json.dumps(body).encode(),
                                         {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as response:
            served = json.load(response)["tokens"]
        if served != ours.encode(text, add_special_tokens=False).ids:
            yield f"the server's tokens differ for {text!r}"


def check_metadata(model: Path, reader: GGUFReader) -> Iterator[str]:
    """Yield each setting that the two files state differently."""
    config = json.loads((model / "config.json").read_text())
    template = json.loads((model / "tokenizer_config.json").read_text())["chat_template"]
    expected = {
        "general.architecture": config["model_type"],
        "llama.block_count": config["num_hidden_layers"],
        "llama.context_length": config["max_position_embeddings"],
        "llama.attention.head_count_kv": config["num_key_value_heads"],
        "llama.rope.dimension_count": config["head_dim"],
        "tokenizer.ggml.eos_token_id": config["eos_token_id"],
        "tokenizer.chat_template": template,
    }
    for key, value in expected.items():
        field = reader.get_field(key)
        found = field.contents() if field else None
        if found != value:
            yield f"{key} is {found!r} in the GGUF file, expected {value!r}"


def main() -> None:
    """Run every check; exit with status 1 if one finds something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="Hugging Face folder with one GGUF file in it")
    parser.add_argument("--server", help="URL of a llama-server that serves the GGUF file")
    args = parser.parse_args()
    (path,) = args.model.glob("*.gguf")
    reader = GGUFReader(path)
    config = json.loads((args.model / "config.json").read_text())
    checks = {
        "files": check_files(args.model),
        "metadata": check_metadata(args.model, reader),
        f"{len(reader.tensors)} tensors": check_tensors(args.model, reader, config),
        f"tokens of {len(sample_texts())} texts": check_tokens(args.model, reader),
    }
    if args.server:
        checks["tokens of the server"] = check_server(args.model, args.server)
    wrong = False
    for name, check in checks.items():
        problems = list(check)
        wrong = wrong or bool(problems)
        print(f"{name}: {'ok' if not problems else f'{len(problems)} wrong'}", *problems[:20],
              sep="\n  ")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
