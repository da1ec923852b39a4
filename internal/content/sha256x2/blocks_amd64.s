//go:build !purego

#include "textflag.h"

// The two messages share nothing but the constants. Each lane has its state in
// two registers in the order of the SHA instructions (ABEF, CDGH) and the last
// 16 words of its schedule in four. X0 is the operand that SHA256RNDS2 implies.

#define ABEF1 X1
#define CDGH1 X2
#define ABEF2 X7
#define CDGH2 X8
#define TEMP X13
#define FLIP X14

// LOAD reads four words of a message, which are big-endian.
#define LOAD(offset, from, m) \
	VMOVDQU offset(from), m \
	VPSHUFB FLIP, m, m

// ROUNDS does four rounds with the words in m.
#define ROUNDS(k, m, abef, cdgh) \
	VPADDD k(AX), m, X0 \
	SHA256RNDS2 X0, abef, cdgh \
	VPSHUFD $0x0e, X0, X0 \
	SHA256RNDS2 X0, cdgh, abef

// NEXT makes the four words that follow m3 from the 16 before, in place of m0,
// to which SHA256MSG1 was applied.
#define NEXT(m0, m2, m3) \
	VPALIGNR $4, m2, m3, TEMP \
	PADDD TEMP, m0 \
	SHA256MSG2 m3, m0

// FIRST are four rounds of either lane with words of the message.
#define FIRST(k, a, b) \
	LOAD(k, SI, a) \
	LOAD(k, BX, b) \
	ROUNDS(k, a, ABEF1, CDGH1) \
	ROUNDS(k, b, ABEF2, CDGH2)

// MIDDLE are four rounds of either lane; the words are a3 and b3, and those
// that follow are made meanwhile.
#define MIDDLE(k, a0, a2, a3, b0, b2, b3) \
	ROUNDS(k, a3, ABEF1, CDGH1) \
	NEXT(a0, a2, a3) \
	ROUNDS(k, b3, ABEF2, CDGH2) \
	NEXT(b0, b2, b3) \
	SHA256MSG1 a3, a2 \
	SHA256MSG1 b3, b2

// ORDER turns a state from memory's order, in x and y, to that of the
// instructions, and ORDERBACK back.
#define ORDER(x, y) \
	PSHUFD $0xb1, x, x \
	PSHUFD $0x1b, y, y \
	VMOVDQA x, TEMP \
	PALIGNR $8, y, x \
	PBLENDW $0xf0, TEMP, y

#define ORDERBACK(x, y) \
	PSHUFD $0x1b, x, x \
	PSHUFD $0xb1, y, y \
	VMOVDQA x, TEMP \
	PBLENDW $0xf0, y, x \
	PALIGNR $8, TEMP, y

// func blocks(a, b *[8]uint32, p, q *byte, n int)
// Requires: AVX, SHA, SSE4.1, SSSE3
TEXT ·blocks(SB), NOSPLIT, $64-40
	MOVQ a+0(FP), DI
	MOVQ b+8(FP), R8
	MOVQ p+16(FP), SI
	MOVQ q+24(FP), BX
	MOVQ n+32(FP), CX
	TESTQ CX, CX
	JLE  done
	LEAQ constants<>(SB), AX
	VMOVDQU flip<>(SB), FLIP
	VMOVDQU (DI), ABEF1
	VMOVDQU 16(DI), CDGH1
	VMOVDQU (R8), ABEF2
	VMOVDQU 16(R8), CDGH2
	ORDER(ABEF1, CDGH1)
	ORDER(ABEF2, CDGH2)

block:
	VMOVDQU ABEF1, 0(SP)
	VMOVDQU CDGH1, 16(SP)
	VMOVDQU ABEF2, 32(SP)
	VMOVDQU CDGH2, 48(SP)

	FIRST(0, X3, X9)
	FIRST(16, X4, X10)
	SHA256MSG1 X4, X3
	SHA256MSG1 X10, X9
	FIRST(32, X5, X11)
	SHA256MSG1 X5, X4
	SHA256MSG1 X11, X10
	LOAD(48, SI, X6)
	LOAD(48, BX, X12)
	ADDQ $64, SI
	ADDQ $64, BX
	MIDDLE(48, X3, X5, X6, X9, X11, X12)
	MIDDLE(64, X4, X6, X3, X10, X12, X9)
	MIDDLE(80, X5, X3, X4, X11, X9, X10)
	MIDDLE(96, X6, X4, X5, X12, X10, X11)
	MIDDLE(112, X3, X5, X6, X9, X11, X12)
	MIDDLE(128, X4, X6, X3, X10, X12, X9)
	MIDDLE(144, X5, X3, X4, X11, X9, X10)
	MIDDLE(160, X6, X4, X5, X12, X10, X11)
	MIDDLE(176, X3, X5, X6, X9, X11, X12)
	MIDDLE(192, X4, X6, X3, X10, X12, X9)
	ROUNDS(208, X4, ABEF1, CDGH1)
	NEXT(X5, X3, X4)
	ROUNDS(208, X10, ABEF2, CDGH2)
	NEXT(X11, X9, X10)
	ROUNDS(224, X5, ABEF1, CDGH1)
	NEXT(X6, X4, X5)
	ROUNDS(224, X11, ABEF2, CDGH2)
	NEXT(X12, X10, X11)
	ROUNDS(240, X6, ABEF1, CDGH1)
	ROUNDS(240, X12, ABEF2, CDGH2)

	VPADDD 0(SP), ABEF1, ABEF1
	VPADDD 16(SP), CDGH1, CDGH1
	VPADDD 32(SP), ABEF2, ABEF2
	VPADDD 48(SP), CDGH2, CDGH2
	DECQ CX
	JNZ  block

	ORDERBACK(ABEF1, CDGH1)
	ORDERBACK(ABEF2, CDGH2)
	VMOVDQU ABEF1, (DI)
	VMOVDQU CDGH1, 16(DI)
	VMOVDQU ABEF2, (R8)
	VMOVDQU CDGH2, 16(R8)

done:
	RET

// flip reverses the bytes of each word.
DATA flip<>+0(SB)/8, $0x0405060700010203
DATA flip<>+8(SB)/8, $0x0c0d0e0f08090a0b
GLOBL flip<>(SB), RODATA|NOPTR, $16

// constants are those of the rounds, FIPS 180-4 section 4.2.2.
DATA constants<>+0(SB)/8, $0x71374491428a2f98
DATA constants<>+8(SB)/8, $0xe9b5dba5b5c0fbcf
DATA constants<>+16(SB)/8, $0x59f111f13956c25b
DATA constants<>+24(SB)/8, $0xab1c5ed5923f82a4
DATA constants<>+32(SB)/8, $0x12835b01d807aa98
DATA constants<>+40(SB)/8, $0x550c7dc3243185be
DATA constants<>+48(SB)/8, $0x80deb1fe72be5d74
DATA constants<>+56(SB)/8, $0xc19bf1749bdc06a7
DATA constants<>+64(SB)/8, $0xefbe4786e49b69c1
DATA constants<>+72(SB)/8, $0x240ca1cc0fc19dc6
DATA constants<>+80(SB)/8, $0x4a7484aa2de92c6f
DATA constants<>+88(SB)/8, $0x76f988da5cb0a9dc
DATA constants<>+96(SB)/8, $0xa831c66d983e5152
DATA constants<>+104(SB)/8, $0xbf597fc7b00327c8
DATA constants<>+112(SB)/8, $0xd5a79147c6e00bf3
DATA constants<>+120(SB)/8, $0x1429296706ca6351
DATA constants<>+128(SB)/8, $0x2e1b213827b70a85
DATA constants<>+136(SB)/8, $0x53380d134d2c6dfc
DATA constants<>+144(SB)/8, $0x766a0abb650a7354
DATA constants<>+152(SB)/8, $0x92722c8581c2c92e
DATA constants<>+160(SB)/8, $0xa81a664ba2bfe8a1
DATA constants<>+168(SB)/8, $0xc76c51a3c24b8b70
DATA constants<>+176(SB)/8, $0xd6990624d192e819
DATA constants<>+184(SB)/8, $0x106aa070f40e3585
DATA constants<>+192(SB)/8, $0x1e376c0819a4c116
DATA constants<>+200(SB)/8, $0x34b0bcb52748774c
DATA constants<>+208(SB)/8, $0x4ed8aa4a391c0cb3
DATA constants<>+216(SB)/8, $0x682e6ff35b9cca4f
DATA constants<>+224(SB)/8, $0x78a5636f748f82ee
DATA constants<>+232(SB)/8, $0x8cc7020884c87814
DATA constants<>+240(SB)/8, $0xa4506ceb90befffa
DATA constants<>+248(SB)/8, $0xc67178f2bef9a3f7
GLOBL constants<>(SB), RODATA|NOPTR, $256
