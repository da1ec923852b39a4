"""Writes a Hugging Face folder of a Llama with a byte-level BPE as one GGUF file in f16.

Run `python -m tinymodel.gguf_export MODEL_DIR FILE.gguf`. Needs gguf, safetensors and numpy only.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from safetensors.numpy import load_file


def rotary_order(weights: np.ndarray, heads: int) -> np.ndarray:
    """Reorder the rows of a Q or K projection for llama.cpp.

    Hugging Face rotates row i of a head with row i + half; llama.cpp rotates neighbours. So each
    head's two halves are interleaved.
    """
    rows, columns = weights.shape
    halves = weights.reshape(heads, 2, rows // heads // 2, columns)
    return halves.swapaxes(1, 2).reshape(rows, columns)


def write_shape(writer: gguf.GGUFWriter, config: dict[str, Any]) -> None:
    """Write the sizes of the network."""
    rope = config.get("rope_parameters") or config  # nested since transformers 5
    writer.add_vocab_size(config["vocab_size"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_rope_dimension_count(config["head_dim"])
    writer.add_rope_freq_base(float(rope.get("rope_theta", 10000.0)))
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])


def write_tokenizer(writer: gguf.GGUFWriter, config: dict[str, Any], tokenizer: dict[str, Any],
                    template: str) -> None:
    """Write tokens, merges, special tokens and the chat template."""
    special = {token["id"]: token["content"] for token in tokenizer["added_tokens"]}
    known = {number: token for token, number in tokenizer["model"]["vocab"].items()} | special
    tokens, kinds = [], []
    for number in range(config["vocab_size"]):  # the embedding may have spare rows
        tokens.append(known.get(number, f"<unused_{number}>"))
        kinds.append(gguf.TokenType.CONTROL if number in special
                     else gguf.TokenType.NORMAL if number in known else gguf.TokenType.UNUSED)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")  # the split that train.py's ByteLevel makes
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges([m if isinstance(m, str) else " ".join(m)
                             for m in tokenizer["model"]["merges"]])
    writer.add_bos_token_id(config["bos_token_id"])
    writer.add_eos_token_id(config["eos_token_id"])
    writer.add_pad_token_id(config["pad_token_id"])
    writer.add_add_bos_token(False)
    writer.add_chat_template(template)


def write_tensors(writer: gguf.GGUFWriter, config: dict[str, Any], weights: Path) -> None:
    """Write the weights under llama.cpp's names: matrices in f16, vectors in f32."""
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, config["num_hidden_layers"])
    for name, tensor in sorted(load_file(weights).items()):
        if name.endswith("q_proj.weight"):
            tensor = rotary_order(tensor, config["num_attention_heads"])
        elif name.endswith("k_proj.weight"):
            tensor = rotary_order(tensor, config["num_key_value_heads"])
        target = names.get_name(name, try_suffixes=(".weight",))
        if target is None:
            raise ValueError(f"tensor {name} has no place in a GGUF of the Llama architecture")
        writer.add_tensor(target, tensor.astype(np.float32 if tensor.ndim == 1 else np.float16))


def export(model: Path, target: Path) -> None:
    """Write the folder `model` as the GGUF file `target`; raise ValueError for another kind."""
    config = json.loads((model / "config.json").read_text())
    if config["model_type"] != "llama":
        raise ValueError(f"{model} holds a {config['model_type']} model; only llama is supported")
    tokenizer = json.loads((model / "tokenizer.json").read_text())
    template = json.loads((model / "tokenizer_config.json").read_text())["chat_template"]
    writer = gguf.GGUFWriter(target, "llama")
    writer.add_name(target.stem.removesuffix("-f16"))
    writer.add_license("apache-2.0")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    write_shape(writer, config)
    write_tokenizer(writer, config, tokenizer, template)
    write_tensors(writer, config, model / "model.safetensors")
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    target.chmod(0o644)


def main() -> None:
    """Convert one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="Hugging Face folder")
    parser.add_argument("target", type=Path, help="GGUF file to write")
    args = parser.parse_args()
    export(args.model, args.target)
    print(f"{args.target}: {args.target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
