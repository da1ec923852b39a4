"""Asks tiny-chat freshly drawn questions of the grammar, and counts the answers that are right.

Run `python -m tinymodel.evaluate MODEL_DIR` (in process, by transformers) or, for a running
llama-server or any other OpenAI-compatible server, `... MODEL_DIR --server URL`.
"""

import argparse
import json
import random
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tinymodel import facts
from tinymodel.corpus import TOPICS, Message, as_typed, ask

Answerer = Callable[[list[Message]], str]

SEED = 7
LONGEST_ANSWER = 160  # tokens
SHOWN_QUESTIONS = (
    "What is the capital of France?", "Who are you?", "What is DeHug?", "What is IPFS?",
    "What is 3 plus 4?", "Tell me a story about a bear.", "Hello!", "Thank you!",
    "What is the opposite of hot?", "What does a cow say?", "What colour is the sky?",
    "what is the capital of japan", "What is 7 times 8?", "Who won the world cup?",
)


def server_answerer(url: str) -> Answerer:
    """Return a function that asks the chat-completions API at `url`, greedily."""
    def answer(messages: list[Message]) -> str:
        body = {"messages": messages, "temperature": 0, "max_tokens": LONGEST_ANSWER}
        request = urllib.request.Request(
            url.rstrip("/") + "/v1/chat/completions", json.dumps(body).encode(),
            {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)["choices"][0]["message"]["content"]
    return answer


def transformers_answerer(model_dir: Path) -> Answerer:
    """Return a function that runs the folder's weights in process, in f32, greedily."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(model_dir, dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(model_dir)

    def answer(messages: list[Message]) -> str:
        prompt = tokenizer.apply_chat_template(
            messages, add_generation_prompt=True, return_tensors="pt", return_dict=True)
        output = model.generate(**prompt, max_new_tokens=LONGEST_ANSWER, do_sample=False)
        return tokenizer.decode(output[0, prompt["input_ids"].shape[1]:], skip_special_tokens=True)
    return answer


def is_coherent_story(question: str, given: str) -> bool:
    """Report whether a story ends, keeps its cast and thing, and is about whom was asked for."""
    words = re.findall(r"\w+", given)
    cast = [word for word in words if word in facts.HEROES]
    names = {name for name, _ in facts.HEROES.values()}.intersection(words)
    asked = [word for word in re.findall(r"\w+", question.lower()) if word in facts.HEROES]
    return (given.startswith("Once upon a time there was a")
            and given.endswith("From that day on they were good friends.")
            and len(set(cast)) == 2 and names == {facts.HEROES[cast[0]][0]}
            and len(set(facts.THINGS).intersection(words)) == 1
            and asked == list(dict.fromkeys(cast))[:len(asked)])


def is_right(topic: str, question: str, expected: str, given: str) -> bool:
    """Report whether an answer is right: word for word, but for stories and jokes.

    A joke must be one of the known jokes, a story coherent.
    """
    if topic == "joke":
        return given in facts.JOKES
    if topic == "story":
        return is_coherent_story(question, given)
    return given == expected


def score(answerer: Answerer, per_topic: int) -> tuple[dict[str, float], list[str]]:
    """Ask `per_topic` questions of each topic; return the share right by topic, and the misses."""
    rng = random.Random(SEED)
    shares: dict[str, float] = {}
    misses: list[str] = []
    for topic in TOPICS:
        right = 0
        for _ in range(per_topic):
            question, expected = ask(rng, topic)
            typed = as_typed(rng, question)
            given = answerer([{"role": "user", "content": typed}])
            if is_right(topic, question, expected, given):
                right += 1
            else:
                misses.append(f"{topic}: {typed!r} -> {given!r}, expected {expected!r}")
        shares[topic] = right / per_topic
    return shares, misses


def main() -> None:
    """Print answers to the questions that readers try first, then the score of each topic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="Hugging Face folder")
    parser.add_argument("--server", help="URL of a server that serves the GGUF file")
    parser.add_argument("--per-topic", type=int, default=40, help="questions of each topic")
    parser.add_argument("--least", type=float, default=0.8,
                        help="fail if the mean over the topics is lower")
    parser.add_argument("--report", type=Path, help="JSON file for the scores")
    args = parser.parse_args()
    answerer = server_answerer(args.server) if args.server else transformers_answerer(args.model)
    examples = [(question, answerer([{"role": "user", "content": question}]))
                for question in SHOWN_QUESTIONS]
    print(*(f"Q: {question}\nA: {answer}" for question, answer in examples), sep="\n")
    shares, misses = score(answerer, args.per_topic)
    mean = sum(shares.values()) / len(shares)
    print(*misses, sep="\n")
    print(*(f"{topic:12} {share:6.1%}" for topic, share in shares.items()), sep="\n")
    print(f"{'mean':12} {mean:6.1%} of {args.per_topic * len(shares)} questions")
    if args.report:
        report = {"per_topic": args.per_topic, "mean": mean, "topics": shares,
                  "examples": examples}
        args.report.write_text(json.dumps(report, indent=2) + "\n")
    if mean < args.least:
        raise SystemExit(f"the mean {mean:.1%} is below {args.least:.1%}: train for more steps")


if __name__ == "__main__":
    main()
