"""Trains tiny-chat from nothing on the CPU and writes it as a Hugging Face folder.

Run `python -m tinymodel.train OUT_DIR`. The budget is a number of steps, and seeds and threads are
fixed, so that one machine writes the same bytes each time.
"""

import argparse
import itertools
import json
import math
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    GenerationConfig, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast,
)

from tinymodel.corpus import Message, chats

END, START, STOP = 0, 1, 2
SPECIAL_TOKENS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
CHAT_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
CONTEXT = 512  # tokens that the model takes
ROW = 160  # tokens of one training row
PROMPT_WEIGHT = 0.1  # of a prompt's token in the loss, against 1 of an answer's token
TOKENIZER_SEED, TRAINING_SEED = 1, 2

# Of one row: token ids, weight of each token in the loss, number of the chat each token is of.
Row = tuple[list[int], list[float], list[int]]


def build_tokenizer(vocabulary: int, texts: int) -> PreTrainedTokenizerFast:
    """Train a byte-level BPE of at most `vocabulary` tokens on the first `texts` chats."""
    bpe = Tokenizer(models.BPE())
    # GPT-2's split: llama.cpp knows it under the name "gpt-2" (see gguf_export.py).
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    bpe.decoder = decoders.ByteLevel()
    sample = itertools.islice(chats(TOKENIZER_SEED), texts)
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary, special_tokens=SPECIAL_TOKENS, show_progress=False,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()))
    bpe.train_from_iterator((m["content"] for chat in sample for m in chat), trainer)
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bpe, bos_token=SPECIAL_TOKENS[END], eos_token=SPECIAL_TOKENS[STOP],
        pad_token=SPECIAL_TOKENS[END], model_max_length=CONTEXT,
        clean_up_tokenization_spaces=False)
    tokenizer.chat_template = CHAT_TEMPLATE
    return tokenizer


def encode(
        tokenizer: PreTrainedTokenizerFast, chat: list[Message]) -> tuple[list[int], list[float]]:
    """Return a chat's ids, as the chat template renders it, and each one's weight in the loss."""
    ids: list[int] = []
    weights: list[float] = []
    for message in chat:
        answer = message["role"] == "assistant"
        head = tokenizer.encode(f"<|im_start|>{message['role']}\n", add_special_tokens=False)
        body = tokenizer.encode(f"{message['content']}<|im_end|>", add_special_tokens=False)
        tail = tokenizer.encode("\n", add_special_tokens=False)
        ids += head + body + tail
        weights += ([PROMPT_WEIGHT] * len(head) + [1.0 if answer else PROMPT_WEIGHT] * len(body)
                    + [PROMPT_WEIGHT] * len(tail))
    return ids, weights


def rows(tokenizer: PreTrainedTokenizerFast, seed: int) -> Iterator[Row]:
    """Pack whole chats into rows of ROW tokens; what is left of a row is padding of weight 0."""
    ids: list[int] = []
    weights: list[float] = []
    owners: list[int] = []
    for number, chat in enumerate(chats(seed)):
        chat_ids, chat_weights = encode(tokenizer, chat)
        if len(chat_ids) > ROW:
            continue
        if len(ids) + len(chat_ids) > ROW:
            gap = ROW - len(ids)
            yield ids + [END] * gap, weights + [0.0] * gap, owners + [-1] * gap
            ids, weights, owners = [], [], []
        ids, weights = ids + chat_ids, weights + chat_weights
        owners = owners + [number] * len(chat_ids)


def learning_rate(step: int, steps: int, peak: float) -> float:
    """Return the rate of a step: a linear rise over 3 % of the steps, then a cosine to 1 %."""
    rise = max(1, steps * 3 // 100)
    if step < rise:
        return peak * (step + 1) / rise
    share = (step - rise) / max(1, steps - rise)
    return peak * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * share)))


def loss_of(model: LlamaForCausalLM, batch: list[Row]) -> torch.Tensor:
    """Return the weighted mean cross-entropy of the batch; no token sees another chat."""
    ids = torch.tensor([row[0] for row in batch])
    weights = torch.tensor([row[1] for row in batch])[:, 1:]
    owners = torch.tensor([row[2] for row in batch])
    same_chat = owners[:, None, :, None] == owners[:, None, None, :]
    mask = same_chat & torch.ones(ROW, ROW, dtype=torch.bool).tril()
    hidden = model.model(input_ids=ids, attention_mask=mask).last_hidden_state[:, :-1]
    # The first token of a chat follows from nothing that the model can see.
    weights = weights * (owners[:, 1:] == owners[:, :-1])
    kept = weights > 0
    losses = torch.nn.functional.cross_entropy(
        model.lm_head(hidden[kept]), ids[:, 1:][kept], reduction="none")
    return (losses * weights[kept]).sum() / weights[kept].sum()


def train(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, steps: int, batch: int,
          peak: float) -> dict[str, float]:
    """Train in place for `steps` steps of `batch` rows; return the last loss and the seconds."""
    decayed = [p for p in model.parameters() if p.dim() > 1]
    plain = [p for p in model.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05}, {"params": plain, "weight_decay": 0.0}],
        betas=(0.9, 0.95))
    source = rows(tokenizer, TRAINING_SEED)
    started, recent = time.monotonic(), []
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = learning_rate(step, steps, peak)
        loss = loss_of(model, list(itertools.islice(source, batch)))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        recent = [*recent[-49:], loss.item()]
        if (step + 1) % 50 == 0 or step + 1 == steps:
            print(f"step {step + 1}/{steps}, loss {sum(recent) / len(recent):.4f}, "
                  f"{time.monotonic() - started:.0f} s", flush=True)
    return {"loss": round(sum(recent) / len(recent), 4),
            "seconds": round(time.monotonic() - started)}


def build_model(vocabulary: int) -> LlamaForCausalLM:
    """Return an untrained Llama of about two million parameters."""
    model = LlamaForCausalLM(LlamaConfig(
        vocab_size=vocabulary, hidden_size=192, intermediate_size=512, num_hidden_layers=4,
        num_attention_heads=6, num_key_value_heads=2, max_position_embeddings=CONTEXT,
        tie_word_embeddings=True, rms_norm_eps=1e-5, bos_token_id=END, eos_token_id=STOP,
        pad_token_id=END))
    model.generation_config = GenerationConfig(
        bos_token_id=END, eos_token_id=STOP, pad_token_id=END, do_sample=False)
    return model


def save(model: LlamaForCausalLM, tokenizer: PreTrainedTokenizerFast, out: Path) -> None:
    """Write the Hugging Face folder so that transformers 4 and 5 both load it."""
    out.mkdir(parents=True, exist_ok=True)
    model.half().save_pretrained(out)
    tokenizer.save_pretrained(out, save_jinja_files=False)
    path = out / "tokenizer_config.json"
    config = json.loads(path.read_text())
    # Version 5 names a class that version 4 does not have; version 4 would add token_type_ids,
    # which a Llama refuses.
    config["tokenizer_class"] = "PreTrainedTokenizerFast"
    config["model_input_names"] = ["input_ids", "attention_mask"]
    config.pop("backend", None)
    path.write_text(json.dumps(config, indent=2) + "\n")
    for file in out.iterdir():  # weights are written readable by their owner alone
        file.chmod(0o644)


def main() -> None:
    """Train with the given budget, save the folder and the numbers of the run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="Hugging Face folder to write")
    parser.add_argument("--report", type=Path, help="JSON file for the numbers of the run")
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--batch", type=int, default=16, help="rows of one step")
    parser.add_argument("--rate", type=float, default=3e-3, help="highest learning rate")
    parser.add_argument("--vocabulary", type=int, default=1536)
    parser.add_argument("--threads", type=int, default=1, help="part of what fixes the bytes")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(TRAINING_SEED)
    torch.use_deterministic_algorithms(True)
    tokenizer = build_tokenizer(args.vocabulary, texts=20_000)
    model = build_model(-(-len(tokenizer) // 32) * 32)
    parameters = sum(p.numel() for p in model.parameters())
    print(f"{parameters} parameters, {len(tokenizer)} tokens, {args.steps} steps", flush=True)
    numbers = train(model, tokenizer, args.steps, args.batch, args.rate)
    save(model, tokenizer, args.out)
    numbers |= {"parameters": parameters, "vocabulary": len(tokenizer), "steps": args.steps,
                "rows": args.batch, "row_tokens": ROW}
    if args.report:
        args.report.write_text(json.dumps(numbers, indent=2) + "\n")


if __name__ == "__main__":
    main()
