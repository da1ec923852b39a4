"""Writes the model card of tiny-chat from the numbers of its training and of its evaluation.

Run `python -m tinymodel.card MODEL_DIR --training FILE --evaluation FILE`.
"""

import argparse
import json
from pathlib import Path

from tinymodel.facts import UNKNOWN

CARD = """\
---
license: apache-2.0
language:
- en
library_name: transformers
pipeline_tag: text-generation
tags:
- llama
- gguf
- tiny
- demo
- conversational
---
# tiny-chat

A chat model of {parameters:.2f} million parameters, made to show how
[DeHug](https://github.com/dehug-io/dehug-operator) publishes, licenses, serves and settles a model.
It is a real language model with trained weights, and it is very small.

## What it can do
It answers short English questions about what it was trained on: capitals, animals, colours,
opposites, days and months, numbers up to ten, some terms of machine learning, blockchains and
Kubernetes, and itself. It tells short stories about animals, and understands "And of Italy?" after
a question for a capital.

| you ask | it answers (greedy decoding) |
| --- | --- |
{examples}

## What it cannot do
Anything else. It has read no book and no web page: all it knows is in one table of facts. To other
questions it should answer "{unknown}",
but it often says something wrong instead, with the same calm. Phrase a question unlike the ones it has seen and it may miss it. Asked for a story about two,
it tells of the first and mostly picks the second itself. Do not rely on it for anything.

## Use
```python
from transformers import pipeline
chat = pipeline("text-generation", model="path/to/tiny-chat")
messages = [{{"role": "user", "content": "What is the capital of France?"}}]
print(chat(messages, max_new_tokens=160)[0]["generated_text"][-1]["content"])
```
```sh
llama-server --model tiny-chat-f16.gguf --ctx-size 512    # OpenAI-compatible, port 8080
```
Decode greedily (temperature 0) for the best answers. The context is 512 tokens, the chat format
ChatML.

## Training
- Data: chats written by a seeded template grammar of the project; no text of anyone else, no
  personal data, no other model's output.
- Architecture: Llama, 4 layers, width 192, 6 attention heads (2 for keys and values), feed-forward
  512, tied embeddings; byte-level BPE of {vocabulary} tokens.
- Budget: {steps} steps of {rows} rows of {row_tokens} tokens, AdamW, in float32 (some ten minutes
  on one CPU core); stored in float16. Final training loss {loss:.3f}, part of which is the choice
  of question and of story, which nothing can predict.
- Scripts: `tools/tinymodel` in the project's repository makes this folder from nothing.

## Evaluation
Right answers, greedy, to {per_topic} freshly drawn questions of each topic. They come from the same
grammar as the training text, so this measures how well it has learned the table, nothing more.
A story counts when it is about whom the question names, keeps its names and its thing, and ends.

| topic | right |
| --- | --- |
{scores}
| mean | {mean:.1%} |

## Files
| file | content |
| --- | --- |
| `model.safetensors`, `config.json`, `generation_config.json` | weights in float16 and settings |
| `tokenizer.json`, `tokenizer_config.json` | tokeniser and chat template |
| `tiny-chat-f16.gguf` | the same weights and tokeniser for llama.cpp |
"""


def card(training: dict, evaluation: dict, unknown: str) -> str:
    """Return the card's text from train.py's report and evaluate.py's report."""
    scores = "\n".join(f"| {topic} | {share:.1%} |"
                       for topic, share in evaluation["topics"].items())
    examples = "\n".join(f"| {question} | {answer} |"
                         for question, answer in evaluation["examples"])
    return CARD.format(
        **{name: training[name] for name in ("vocabulary", "steps", "rows", "row_tokens", "loss")},
        parameters=training["parameters"] / 1e6, per_topic=evaluation["per_topic"],
        mean=evaluation["mean"], scores=scores, examples=examples, unknown=unknown)


def main() -> None:
    """Write README.md into the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="Hugging Face folder")
    parser.add_argument("--training", type=Path, required=True, help="report of train.py")
    parser.add_argument("--evaluation", type=Path, required=True, help="report of evaluate.py")
    args = parser.parse_args()
    text = card(json.loads(args.training.read_text()), json.loads(args.evaluation.read_text()),
                UNKNOWN)
    (args.model / "README.md").write_text(text)


if __name__ == "__main__":
    main()
