"""Asks a model through the official OpenAI client: the first question plainly, the others as streams."""

import argparse

from openai import OpenAI


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("questions", nargs="+")
    args = parser.parse_args()
    client = OpenAI()

    question, *others = args.questions
    print(f"OpenAI client, plain: {question}")
    answer = client.chat.completions.create(
        model=args.model, messages=[{"role": "user", "content": question}], temperature=0, max_tokens=96
    )
    print(f"  {answer.choices[0].message.content}")
    print(f"  usage: {answer.usage.prompt_tokens} prompt + {answer.usage.completion_tokens} completion tokens")

    for question in others:
        print(f"OpenAI client, streaming: {question}")
        parts = []
        with client.chat.completions.create(
            model=args.model, messages=[{"role": "user", "content": question}], temperature=0, max_tokens=128, stream=True
        ) as stream:
            for chunk in stream:
                if chunk.choices and chunk.choices[0].delta.content:
                    parts.append(chunk.choices[0].delta.content)
        print(f"  {''.join(parts)}  ({len(parts)} chunks)")


if __name__ == "__main__":
    main()
