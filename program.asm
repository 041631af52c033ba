	.text
	.def	@feat.00;
	.scl	3;
	.type	0;
	.endef
	.globl	@feat.00
.set @feat.00, 0
	.file	"program.c"
	.def	zb_strerror;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_strerror
	.globl	zb_strerror                     // -- Begin function zb_strerror
	.p2align	2
zb_strerror:                            // @zb_strerror
// %bb.0:
	add	w8, w0, #20
	cmp	w8, #22
	b.hi	.LBB0_2
// %bb.1:
	adrp	x9, .Lswitch.table.zb_strerror
	add	x9, x9, :lo12:.Lswitch.table.zb_strerror
	ldr	x0, [x9, w8, sxtw #3]
	ret
.LBB0_2:
	adrp	x0, "??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@"
	add	x0, x0, :lo12:"??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@"
	ret
                                        // -- End function
	.def	zb_result_name;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_result_name
	.globl	zb_result_name                  // -- Begin function zb_result_name
	.p2align	2
zb_result_name:                         // @zb_result_name
// %bb.0:
	add	w8, w0, #20
	cmp	w8, #22
	b.hi	.LBB1_2
// %bb.1:
	adrp	x9, .Lswitch.table.zb_result_name
	add	x9, x9, :lo12:.Lswitch.table.zb_result_name
	ldr	x0, [x9, w8, sxtw #3]
	ret
.LBB1_2:
	adrp	x0, "??_C@_01OGPIMHDM@?$DP?$AA@"
	add	x0, x0, :lo12:"??_C@_01OGPIMHDM@?$DP?$AA@"
	ret
                                        // -- End function
	.def	zb_reader_create;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_create
	.globl	zb_reader_create                // -- Begin function zb_reader_create
	.p2align	2
zb_reader_create:                       // @zb_reader_create
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #512
	strb	wzr, [sp, #95]
	cbz	x0, .LBB2_30
// %bb.1:
	mov	x20, x2
	mov	x25, x1
	mov	w1, wzr
	mov	w2, #2976
	mov	x19, x0
	bl	memset
	cbz	x25, .LBB2_17
// %bb.2:
	ldrb	w8, [x25]
	cmp	w8, #46
	b.eq	.LBB2_17
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x25
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB2_17
// %bb.4:
	ldrb	w11, [x25]
	cbz	w11, .LBB2_17
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w27, #-2
.LBB2_6:                                // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB2_10
// %bb.7:                               //   in Loop: Header=BB2_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB2_10
// %bb.8:                               //   in Loop: Header=BB2_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB2_31
// %bb.9:                               //   in Loop: Header=BB2_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB2_31
.LBB2_10:                               //   in Loop: Header=BB2_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB2_17
// %bb.11:                              //   in Loop: Header=BB2_6 Depth=1
	ldrb	w11, [x25, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB2_6
// %bb.12:
	add	x0, sp, #96
	mov	w1, wzr
	mov	w2, #48
	bl	memset
	cbz	x20, .LBB2_14
// %bb.13:
	ldp	q0, q1, [x20]
	ldr	q2, [x20, #32]
	stp	q0, q1, [sp, #96]
	str	q2, [sp, #128]
.LBB2_14:
	ldp	x8, x29, [sp, #96]
	mov	w9, #67108864
	cmp	x8, #0
	csel	x23, x9, x8, eq
	cbz	x29, .LBB2_18
// %bb.15:
	cmn	x29, #1
	b.ne	.LBB2_19
// %bb.16:
	mov	x29, xzr
	b	.LBB2_19
.LBB2_17:
	mov	w27, #-2
	b	.LBB2_31
.LBB2_18:
	mov	w29, #4096
.LBB2_19:
	lsr	x8, x23, #61
	cbnz	x8, .LBB2_21
// %bb.20:
	lsr	x8, x29, #61
	cbz	x8, .LBB2_22
.LBB2_21:
	mov	w27, #-7
	b	.LBB2_31
.LBB2_22:
	ldp	x26, x8, [sp, #120]
	ldp	w9, w27, [sp, #112]
	ldrb	w11, [sp, #136]
	ldrb	w24, [sp, #137]
	ldrb	w22, [sp, #138]
	ldrb	w28, [sp, #139]
	ldrb	w20, [sp, #140]
	cbz	w27, .LBB2_24
// %bb.23:
	and	w10, w27, #0xffffff80
	and	w10, w10, #0xbfffffff
	cmp	w10, #384
	b.eq	.LBB2_25
	b	.LBB2_30
.LBB2_24:
	mov	w27, #384
.LBB2_25:
	cmp	w9, #2
	b.hi	.LBB2_30
// %bb.26:
	adrp	x9, "??_C@_00CNPNBAHC@?$AA@"
	cmp	x8, #0
	add	x9, x9, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	str	w11, [sp, #84]                  // 4-byte Folded Spill
	csel	x21, x9, x8, eq
	mov	x0, x21
	bl	strlen
	cmp	x0, #127
	b.hi	.LBB2_30
// %bb.27:
	mov	x0, x25
	cmp	w20, #0
	str	w24, [sp, #80]                  // 4-byte Folded Spill
	add	x24, x19, #428
	str	w27, [sp, #88]                  // 4-byte Folded Spill
	cset	w27, ne
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x20, x0, x8, lo
	mov	x0, x24
	mov	x1, x25
	mov	x2, x20
	bl	memcpy
	adrp	x8, __imp_GetCurrentProcessId
	str	x24, [sp, #72]                  // 8-byte Folded Spill
	strb	wzr, [x24, x20]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	str	w27, [x19, #420]
	str	x8, [x19, #256]
	tbnz	x26, #63, .LBB2_32
// %bb.28:
	ldr	w24, [sp, #80]                  // 4-byte Folded Reload
	cbz	x26, .LBB2_33
// %bb.29:
	mov	w8, #57600
	movk	w8, #1525, lsl #16
	cmp	x26, x8
	csel	x8, x26, x8, lo
	b	.LBB2_34
.LBB2_30:
	mov	w27, #-1
.LBB2_31:
	mov	w0, w27
	add	sp, sp, #512
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB2_32:
	ldr	w24, [sp, #80]                  // 4-byte Folded Reload
	mov	x8, xzr
	b	.LBB2_34
.LBB2_33:
	mov	x8, #-50000
.LBB2_34:
	str	x8, [x19, #360]
	adrp	x8, __imp_GetSystemInfo
	add	x0, sp, #152
	ldr	x8, [x8, :lo12:__imp_GetSystemInfo]
	blr	x8
	ldr	w8, [sp, #184]
	cmp	w8, #1
	b.ne	.LBB2_36
// %bb.35:
	str	xzr, [x19, #360]
.LBB2_36:
	mov	x0, x21
	add	x20, x19, #8
	add	x26, x19, #800
	bl	strlen
	mov	w8, #127
	cmp	x0, #127
	csel	x27, x0, x8, lo
	mov	x0, x26
	mov	x1, x21
	mov	x2, x27
	bl	memcpy
	add	x21, x19, #792
	add	x4, sp, #95
	mov	x0, x21
	mov	x1, x26
	mov	x2, x25
	ldr	w3, [sp, #88]                   // 4-byte Folded Reload
	mov	x5, x19
	strb	wzr, [x26, x27]
	bl	zbi_lockfile_take
	mov	w27, w0
	cbnz	w0, .LBB2_164
// %bb.37:
	add	x8, x23, #63
	add	x9, x29, #63
	and	x10, x8, #0xffffffffffffffc0
	ldrb	w8, [sp, #95]
	and	x11, x9, #0xffffffffffffffc0
	add	x9, x19, #128
	cmp	w28, #0
	add	x13, x19, #168
	str	w8, [sp, #80]                   // 4-byte Folded Spill
	cset	w8, ne
	cmp	w22, #0
	str	x9, [sp, #64]                   // 8-byte Folded Spill
	cset	w9, ne
	stp	x11, x10, [sp, #32]             // 16-byte Folded Spill
	add	x10, x10, x11
	add	x12, x19, #272
	orr	w9, w24, w9, lsl #1
	add	x10, x10, #128
	orr	w8, w9, w8, lsl #2
	adrp	x24, __imp_CloseHandle
	adrp	x29, __imp_ReleaseSemaphore
	stp	x13, x12, [sp, #48]             // 16-byte Folded Spill
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	mov	w26, wzr
	str	w8, [sp, #12]                   // 4-byte Folded Spill
	add	x8, x19, #952
	add	x25, x19, #8
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	stp	x10, x8, [sp, #16]              // 16-byte Folded Spill
	ldr	x24, [x24, :lo12:__imp_CloseHandle]
	ldr	x29, [x29, :lo12:__imp_ReleaseSemaphore]
	ldr	x28, [sp, #72]                  // 8-byte Folded Reload
.LBB2_38:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB2_88 Depth 2
	mov	x0, x25
	mov	x1, x28
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB2_40
// %bb.39:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x25
	mov	x1, x28
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
.LBB2_40:                               //   in Loop: Header=BB2_38 Depth=1
	cmn	w0, #3
	b.eq	.LBB2_47
// %bb.41:                              //   in Loop: Header=BB2_38 Depth=1
	cbnz	w0, .LBB2_162
// %bb.42:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	x1, x19
	bl	zbi_claim_repair
	cbnz	w0, .LBB2_162
// %bb.43:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	w1, wzr
	mov	x2, x19
	bl	zbi_claim
	cbnz	w0, .LBB2_162
// %bb.44:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w8, [x19, #424]
	orr	w9, w8, #0x1
	ldr	x8, [x19, #56]
	str	w9, [x19, #424]
	cbz	x8, .LBB2_53
// %bb.45:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x8, #8]
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB2_65
// %bb.46:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [x19, #40]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB2_55
	b	.LBB2_65
.LBB2_47:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	x1, x28
	ldr	w2, [sp, #88]                   // 4-byte Folded Reload
	mov	x3, x19
	bl	zbi_shm_create
	mov	w27, w0
	cbnz	w0, .LBB2_79
// %bb.48:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	w1, wzr
	mov	x2, x19
	bl	zbi_claim
	cmn	w0, #5
	b.eq	.LBB2_78
// %bb.49:                              //   in Loop: Header=BB2_38 Depth=1
	mov	w27, w0
	cbnz	w0, .LBB2_77
// %bb.50:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w8, [x19, #424]
	orr	w9, w8, #0x1
	ldr	x8, [x19, #56]
	str	w9, [x19, #424]
	cbz	x8, .LBB2_66
// %bb.51:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x8, #8]
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB2_78
// %bb.52:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [x19, #40]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB2_68
	b	.LBB2_78
.LBB2_53:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x20]
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x0, sp, #152
	add	x6, sp, #480
	mov	w1, #320
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x23, x8, eq
	add	x8, sp, #480
	mov	x4, x23
	mov	x5, x28
	stp	q0, q0, [x8]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #152
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB2_65
// %bb.54:                              //   in Loop: Header=BB2_38 Depth=1
	blr	x24
.LBB2_55:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	w1, #1
	mov	x2, x19
	mov	w22, #1
	bl	zbi_stream_map
	mov	w27, w0
	cmn	w0, #12
	b.eq	.LBB2_98
// %bb.56:                              //   in Loop: Header=BB2_38 Depth=1
	cmn	w27, #3
	b.eq	.LBB2_98
// %bb.57:                              //   in Loop: Header=BB2_38 Depth=1
	cbnz	w27, .LBB2_138
// %bb.58:                              //   in Loop: Header=BB2_38 Depth=1
	adrp	x1, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	ldr	x0, [sp, #64]                   // 8-byte Folded Reload
	add	x1, x1, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x2, x28
	mov	x3, x19
	bl	zbi_sem_open
	mov	w27, w0
	cbnz	w0, .LBB2_98
// %bb.59:                              //   in Loop: Header=BB2_38 Depth=1
	adrp	x1, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	ldr	x0, [sp, #48]                   // 8-byte Folded Reload
	add	x1, x1, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x2, x28
	mov	x3, x19
	bl	zbi_sem_open
	mov	w27, w0
	cbnz	w0, .LBB2_98
// %bb.60:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #176]
	str	xzr, [x19, #216]
	cbz	x8, .LBB2_94
// %bb.61:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8]
	dmb	ishld
	cbnz	w9, .LBB2_63
// %bb.62:                              //   in Loop: Header=BB2_38 Depth=1
	mov	w9, #1
	str	w9, [x8, #4]
	mov	w9, #16986
	movk	w9, #21316, lsl #16
	dmb	ish
	str	w9, [x8]
.LBB2_63:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8]
	mov	w10, #16986
	movk	w10, #21316, lsl #16
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB2_95
// %bb.64:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8, #4]
	cmp	w9, #1
	csel	x8, x8, xzr, eq
	b	.LBB2_96
.LBB2_65:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	bl	zbi_stream_close
	mov	w27, wzr
	b	.LBB2_137
.LBB2_66:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x20]
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x0, sp, #152
	add	x6, sp, #480
	mov	w1, #320
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x23, x8, eq
	add	x8, sp, #480
	mov	x4, x23
	mov	x5, x28
	stp	q0, q0, [x8]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #152
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB2_78
// %bb.67:                              //   in Loop: Header=BB2_38 Depth=1
	blr	x24
.LBB2_68:                               //   in Loop: Header=BB2_38 Depth=1
	adrp	x22, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x1, x28
	add	x22, x22, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x2, x19
	mov	x0, x22
	bl	zbi_sem_unlink
	adrp	x0, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x1, x28
	add	x0, x0, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x2, x19
	bl	zbi_sem_unlink
	ldr	x0, [sp, #64]                   // 8-byte Folded Reload
	mov	x1, x22
	mov	x2, x28
	ldr	w3, [sp, #88]                   // 4-byte Folded Reload
	mov	x4, x19
	bl	zbi_sem_create
	cbnz	w0, .LBB2_76
// %bb.69:                              //   in Loop: Header=BB2_38 Depth=1
	adrp	x1, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	ldr	x0, [sp, #48]                   // 8-byte Folded Reload
	add	x1, x1, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x2, x28
	ldr	w3, [sp, #88]                   // 4-byte Folded Reload
	mov	x4, x19
	bl	zbi_sem_create
	cbnz	w0, .LBB2_76
// %bb.70:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w8, [sp, #84]                   // 4-byte Folded Reload
	mov	x0, x25
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	x3, x19
	cmp	w8, #0
	cset	w2, ne
	bl	zbi_shm_resize
	cbnz	w0, .LBB2_76
// %bb.71:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x27, [x19, #24]
	mov	w0, #-19
	str	xzr, [sp, #152]
	cbz	x27, .LBB2_75
// %bb.72:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #48]
	cbz	x8, .LBB2_75
// %bb.73:                              //   in Loop: Header=BB2_38 Depth=1
	add	x3, sp, #152
	mov	x0, x25
	mov	x1, x27
	mov	w2, #1
	mov	x4, x19
	bl	zbi_view_open
	cbnz	w0, .LBB2_75
// %bb.74:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [sp, #152]
	mov	x0, x25
	ldr	w1, [sp, #12]                   // 4-byte Folded Reload
	mov	x2, x19
	stp	x8, x27, [x19, #16]
	bl	zbi_shm_hint
.LBB2_75:                               //   in Loop: Header=BB2_38 Depth=1
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	ldr	x28, [sp, #72]                  // 8-byte Folded Reload
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
.LBB2_76:                               //   in Loop: Header=BB2_38 Depth=1
	cmn	w0, #4
	mov	w8, #-15
	csel	w27, w8, w0, eq
	cbz	w27, .LBB2_80
.LBB2_77:                               //   in Loop: Header=BB2_38 Depth=1
	add	x1, sp, #152
	mov	x0, x28
	bl	zbi_stream_unlink
	mov	x0, x20
	bl	zbi_stream_close
	b	.LBB2_79
.LBB2_78:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	bl	zbi_stream_close
	mov	w27, #-4
.LBB2_79:                               //   in Loop: Header=BB2_38 Depth=1
	cmn	w27, #4
	cset	w22, eq
	csel	w27, wzr, w27, eq
	b	.LBB2_138
.LBB2_80:                               //   in Loop: Header=BB2_38 Depth=1
	ldp	x10, x9, [sp, #32]              // 16-byte Folded Reload
	add	x1, sp, #152
	mov	w2, #4
	ldr	x22, [x19, #16]
	add	x8, x22, #128
	stp	x10, x9, [x19, #240]
	add	x9, x8, x10
	str	x22, [x19, #208]
	add	x0, x22, #4
	stp	x8, x9, [x19, #224]
	mov	w9, #1
	stp	x10, x10, [x22, #8]
	ldr	x8, [x19, #248]
	str	w9, [sp, #152]
	stp	x8, x8, [x22, #32]
	bl	memcpy
	mov	w8, #128
	dmb	ish
	str	w8, [x22]
	ldr	x8, [x19, #176]
	str	xzr, [x19, #216]
	cbz	x8, .LBB2_87
// %bb.81:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8]
	dmb	ishld
	cbnz	w9, .LBB2_83
// %bb.82:                              //   in Loop: Header=BB2_38 Depth=1
	mov	w9, #1
	str	w9, [x8, #4]
	mov	w9, #16986
	movk	w9, #21316, lsl #16
	dmb	ish
	str	w9, [x8]
.LBB2_83:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8]
	mov	w10, #16986
	movk	w10, #21316, lsl #16
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB2_85
// %bb.84:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [x8, #4]
	cmp	w9, #1
	csel	x8, x8, xzr, eq
	b	.LBB2_86
.LBB2_85:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x8, xzr
.LBB2_86:                               //   in Loop: Header=BB2_38 Depth=1
	str	x8, [x19, #216]
.LBB2_87:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x10, [x19, #208]
	str	xzr, [x19, #688]
	mov	x9, xzr
	ldr	x11, [x10, #72]
	ldr	x10, [sp, #24]                  // 8-byte Folded Reload
	str	x11, [x19, #696]
	mov	w11, #1
	str	w11, [x19, #772]
.LBB2_88:                               //   Parent Loop BB2_38 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	add	w11, w9, #2
	add	x9, x9, #1
	cmp	x9, #64
	strh	w11, [x10], #32
	b.ne	.LBB2_88
// %bb.89:                              //   in Loop: Header=BB2_38 Depth=1
	mov	w9, #1
	strh	wzr, [x19, #2968]
	str	w9, [x19, #756]
	cbz	x8, .LBB2_92
// %bb.90:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [x19, #720]
	str	x9, [x8, #272]
	str	xzr, [x8, #280]
	ldr	x9, [x8, #264]
	add	x9, x9, #1
	and	x9, x9, #0xfffffffffffffffe
	str	x9, [x19, #728]
	str	x9, [x8, #264]
	ldr	x9, [x19, #216]
	ldr	x8, [x19, #256]
	cbz	x9, .LBB2_93
// %bb.91:                              //   in Loop: Header=BB2_38 Depth=1
	str	x8, [x9, #256]
	b	.LBB2_93
.LBB2_92:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #256]
.LBB2_93:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [x19, #208]
	dmb	ish
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	mov	w27, wzr
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	str	x8, [x9, #88]
	ldr	x28, [sp, #72]                  // 8-byte Folded Reload
	b	.LBB2_79
.LBB2_94:                               //   in Loop: Header=BB2_38 Depth=1
	mov	w27, wzr
	b	.LBB2_97
.LBB2_95:                               //   in Loop: Header=BB2_38 Depth=1
	mov	x8, xzr
.LBB2_96:                               //   in Loop: Header=BB2_38 Depth=1
	mov	w27, wzr
	str	x8, [x19, #216]
.LBB2_97:                               //   in Loop: Header=BB2_38 Depth=1
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	ldr	x28, [sp, #72]                  // 8-byte Folded Reload
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
.LBB2_98:                               //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #24]
	cbz	x8, .LBB2_104
// %bb.99:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #208]
	cbz	x8, .LBB2_104
// %bb.100:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	w9, [sp, #80]                   // 4-byte Folded Reload
	cbnz	w9, .LBB2_104
// %bb.101:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	w8, [x8]
	cbnz	w8, .LBB2_104
// %bb.102:                             //   in Loop: Header=BB2_38 Depth=1
	adrp	x0, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x1, x28
	add	x0, x0, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	bl	zbi_sem_there
	tbnz	w0, #0, .LBB2_104
// %bb.103:                             //   in Loop: Header=BB2_38 Depth=1
	adrp	x0, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x1, x28
	add	x0, x0, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	bl	zbi_sem_there
	tbz	w0, #0, .LBB2_143
.LBB2_104:                              //   in Loop: Header=BB2_38 Depth=1
	add	w8, w27, #12
	cmp	w8, #12
	b.hi	.LBB2_142
// %bb.105:                             //   in Loop: Header=BB2_38 Depth=1
	mov	w9, #1
	lsl	w8, w9, w8
	mov	w9, #4609
	tst	w8, w9
	b.eq	.LBB2_142
// %bb.106:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #208]
	cbz	x8, .LBB2_115
// %bb.107:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x1, [x8, #88]
	dmb	ishld
	cbz	x1, .LBB2_115
// %bb.108:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #256]
	cmp	x1, x8
	b.eq	.LBB2_115
// %bb.109:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #216]
	cbz	x8, .LBB2_111
// %bb.110:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x8, #256]
	cmp	x8, x1
	b.eq	.LBB2_115
.LBB2_111:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x0, [sp, #56]                   // 8-byte Folded Reload
	bl	zbi_peer_life
	ldr	x8, [x19, #280]
	mov	w29, w0
	cbz	x8, .LBB2_113
// %bb.112:                             //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x8
	blr	x24
.LBB2_113:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	w8, [sp, #80]                   // 4-byte Folded Reload
	mov	w1, wzr
	ldr	x0, [sp, #56]                   // 8-byte Folded Reload
	mov	w2, #24
	cmp	w8, #0
	cset	w22, ne
	bl	memset
	cmp	w29, #1
	mov	w0, #-5
	cset	w8, ne
	cmp	w29, #2
	b.eq	.LBB2_162
// %bb.114:                             //   in Loop: Header=BB2_38 Depth=1
	adrp	x29, __imp_ReleaseSemaphore
	orr	w8, w22, w8
	ldr	x29, [x29, :lo12:__imp_ReleaseSemaphore]
	cbz	w8, .LBB2_162
.LBB2_115:                              //   in Loop: Header=BB2_38 Depth=1
	cbnz	w27, .LBB2_136
// %bb.116:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #208]
	mov	x0, x20
	mov	w1, #1
	ldr	x27, [x8, #80]
	dmb	ishld
	mov	x2, x27
	bl	zbi_presence_of
	ldr	x8, [x19, #208]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB2_119
// %bb.117:                             //   in Loop: Header=BB2_38 Depth=1
	cmp	x2, x27
	b.eq	.LBB2_119
// %bb.118:                             //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	mov	w1, #1
	bl	zbi_presence_of
.LBB2_119:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [sp, #104]
	ldr	w8, [sp, #112]
	cmn	x9, #1
	csel	x9, xzr, x9, eq
	cmp	w8, #2
	b.eq	.LBB2_132
// %bb.120:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x10, [x19, #248]
	ldr	x11, [sp, #96]
	cmp	x10, x11
	b.lo	.LBB2_132
// %bb.121:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x10, [x19, #240]
	cmp	x10, x9
	b.lo	.LBB2_132
// %bb.122:                             //   in Loop: Header=BB2_38 Depth=1
	cmp	w0, #1
	b.eq	.LBB2_124
// %bb.123:                             //   in Loop: Header=BB2_38 Depth=1
	cmp	w8, #1
	b.ne	.LBB2_132
.LBB2_124:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x20
	ldr	w1, [sp, #12]                   // 4-byte Folded Reload
	mov	x2, x19
	bl	zbi_shm_hint
	cbnz	w0, .LBB2_162
// %bb.125:                             //   in Loop: Header=BB2_38 Depth=1
	adrp	x8, .L__const.zbi_reader_take_over.attaching
	add	x1, sp, #480
	add	x8, x8, :lo12:.L__const.zbi_reader_take_over.attaching
	add	x2, sp, #152
	add	x3, sp, #479
	mov	x0, x20
	ldr	x22, [x19, #208]
	ldp	q0, q1, [x8]
	add	x8, sp, #480
	stp	q0, q1, [x8]
	bl	zbi_settle
	cmp	w0, #1
	b.ne	.LBB2_130
// %bb.126:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x9, [x22, #56]
	dmb	ishld
	ldr	x8, [x19, #248]
	mov	w11, #-12
	cmp	x8, x9
	csel	x10, xzr, x9, eq
	ldr	x9, [x19, #216]
	cmp	x10, x8
	csinc	w0, w11, wzr, hi
	str	x10, [sp, #152]
	cbz	x9, .LBB2_130
// %bb.127:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x10, [x9, #272]
	cmp	x10, x8
	b.hs	.LBB2_129
// %bb.128:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x9, #272]
.LBB2_129:                              //   in Loop: Header=BB2_38 Depth=1
	str	x8, [x19, #720]
.LBB2_130:                              //   in Loop: Header=BB2_38 Depth=1
	cmn	w0, #12
	b.ne	.LBB2_144
// %bb.131:                             //   in Loop: Header=BB2_38 Depth=1
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	ldr	x28, [sp, #72]                  // 8-byte Folded Reload
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
.LBB2_132:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #216]
	cbz	x8, .LBB2_134
// %bb.133:                             //   in Loop: Header=BB2_38 Depth=1
	str	xzr, [x8, #256]
.LBB2_134:                              //   in Loop: Header=BB2_38 Depth=1
	ldr	x8, [x19, #208]
	dmb	ish
	str	xzr, [x8, #88]
	ldr	x8, [x19, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #200]
	cmp	x8, x9
	b.ne	.LBB2_136
// %bb.135:                             //   in Loop: Header=BB2_38 Depth=1
	ldr	x0, [x19, #168]
	mov	w1, #1
	mov	x2, xzr
	blr	x29
.LBB2_136:                              //   in Loop: Header=BB2_38 Depth=1
	mov	x0, x28
	mov	x1, x19
	bl	zbi_stream_unlink
	mov	w27, w0
	mov	x0, x20
	bl	zbi_stream_close
.LBB2_137:                              //   in Loop: Header=BB2_38 Depth=1
	mov	w22, #1
.LBB2_138:                              //   in Loop: Header=BB2_38 Depth=1
	cbnz	w27, .LBB2_163
// %bb.139:                             //   in Loop: Header=BB2_38 Depth=1
	cbz	w22, .LBB2_163
// %bb.140:                             //   in Loop: Header=BB2_38 Depth=1
	add	w26, w26, #1
	cmp	w26, #100
	b.ne	.LBB2_38
// %bb.141:
	mov	w27, #-5
	b	.LBB2_164
.LBB2_142:
	mov	w0, w27
	b	.LBB2_163
.LBB2_143:
	mov	w27, #-4
	b	.LBB2_163
.LBB2_144:
	cmp	w0, #0
	ldr	x9, [sp, #152]
	cset	w10, ne
	ldr	x11, [x19, #208]
	mov	x8, xzr
	str	x9, [x19, #688]
	add	x9, x19, #952
	str	w10, [x19, #768]
	ldr	x10, [x11, #72]
	mov	w11, #1
	str	x10, [x19, #696]
	str	w11, [x19, #772]
.LBB2_145:                              // =>This Inner Loop Header: Depth=1
	add	w10, w8, #2
	add	x8, x8, #1
	cmp	x8, #64
	strh	w10, [x9], #32
	b.ne	.LBB2_145
// %bb.146:
	mov	w9, #1
	ldr	x8, [x19, #216]
	strh	wzr, [x19, #2968]
	str	w9, [x19, #756]
	cbz	x8, .LBB2_149
// %bb.147:
	ldr	x9, [x19, #720]
	str	x9, [x8, #272]
	str	xzr, [x8, #280]
	ldr	x9, [x8, #264]
	add	x9, x9, #1
	and	x9, x9, #0xfffffffffffffffe
	str	x9, [x19, #728]
	str	x9, [x8, #264]
	ldr	x9, [x19, #216]
	ldr	x8, [x19, #256]
	cbz	x9, .LBB2_150
// %bb.148:
	str	x8, [x9, #256]
	b	.LBB2_150
.LBB2_149:
	ldr	x8, [x19, #256]
.LBB2_150:
	ldr	x9, [x19, #208]
	dmb	ish
	str	x8, [x9, #88]
	ldr	x8, [sp, #184]
	cbz	x8, .LBB2_152
// %bb.151:
	ldr	x8, [sp, #208]
	str	wzr, [x19, #772]
	sub	x8, x8, #1
	str	x8, [x19, #704]
.LBB2_152:
	ldr	x8, [x22, #64]
	dmb	ishld
	cbz	x8, .LBB2_154
// %bb.153:
	mov	w8, #1
	str	w8, [x19, #760]
.LBB2_154:
	ldr	x8, [x19, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #200]
	cmp	x8, x9
	b.ne	.LBB2_156
// %bb.155:
	ldr	x0, [x19, #168]
	mov	w1, #1
	mov	x2, xzr
	blr	x29
.LBB2_156:
	mov	x22, x19
	ldr	x8, [x22, #64]!
	cmp	x8, #3
	b.eq	.LBB2_160
// %bb.157:
	mov	x22, x19
	ldr	x8, [x22, #80]!
	cmp	x8, #3
	b.eq	.LBB2_160
// %bb.158:
	mov	x22, x19
	ldr	x8, [x22, #96]!
	cmp	x8, #3
	b.eq	.LBB2_160
// %bb.159:
	mov	x22, x19
	ldr	x8, [x22, #112]!
	cmp	x8, #3
	b.ne	.LBB2_161
.LBB2_160:
	ldr	x0, [x22, #8]
	blr	x24
	stp	xzr, xzr, [x22]
.LBB2_161:
	ldr	w8, [x19, #424]
	mov	w0, wzr
	and	w8, w8, #0xfffffffb
	str	w8, [x19, #424]
.LBB2_162:
	mov	w27, w0
.LBB2_163:
	cbz	w27, .LBB2_31
.LBB2_164:
	mov	x0, x20
	bl	zbi_stream_close
	ldr	x0, [x21]
	cbz	x0, .LBB2_166
// %bb.165:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB2_166:
	str	xzr, [x21]
	b	.LBB2_31
                                        // -- End function
	.def	zbi_lockfile_take;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_lockfile_take
	.p2align	2                               // -- Begin function zbi_lockfile_take
zbi_lockfile_take:                      // @zbi_lockfile_take
// %bb.0:
	stp	x30, x29, [sp, #-80]!           // 16-byte Folded Spill
	stp	x26, x25, [sp, #16]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	sub	sp, sp, #2032
	mov	x23, x2
	mov	x20, x0
	add	x0, sp, #832
	mov	x2, xzr
	mov	x19, x5
	mov	x21, x4
	mov	w22, w3
	mov	x24, x1
	bl	zbi_lockfile_path
	tbz	w0, #0, .LBB3_9
// %bb.1:
	adrp	x8, __imp_CreateDirectoryW
	add	x0, sp, #832
	mov	x1, xzr
	ldr	x8, [x8, :lo12:__imp_CreateDirectoryW]
	blr	x8
	cbnz	w0, .LBB3_3
// %bb.2:
	adrp	x25, __imp_GetLastError
	ldr	x25, [x25, :lo12:__imp_GetLastError]
	blr	x25
	cmp	w0, #183
	b.ne	.LBB3_8
.LBB3_3:
	add	x0, sp, #832
	mov	x1, x24
	mov	x2, x23
	bl	zbi_lockfile_path
	tbz	w0, #0, .LBB3_9
// %bb.4:
	adrp	x25, __imp_CreateFileW
	adrp	x26, __imp_GetLastError
	mov	w24, #20
	ldr	x25, [x25, :lo12:__imp_CreateFileW]
	ldr	x26, [x26, :lo12:__imp_GetLastError]
.LBB3_5:                                // =>This Inner Loop Header: Depth=1
	mov	x0, sp
	mov	w1, w22
	bl	zbi_security_make
	mov	w5, #128
	mov	x3, x0
	add	x0, sp, #832
	mov	w1, #-1073676288
	mov	w2, wzr
	mov	w4, #4
	movk	w5, #1024, lsl #16
	mov	x6, xzr
	blr	x25
	mov	x23, x0
	blr	x26
	cmp	w0, #183
	cset	w8, eq
	cmn	x23, #1
	strb	w8, [x21]
	b.ne	.LBB3_12
// %bb.6:                               //   in Loop: Header=BB3_5 Depth=1
	blr	x26
	cmp	w0, #5
	b.ne	.LBB3_11
// %bb.7:                               //   in Loop: Header=BB3_5 Depth=1
	mov	w0, #16960
	movk	w0, #15, lsl #16
	bl	zbi_sleep_ns
	subs	w24, w24, #1
	b.ne	.LBB3_5
	b	.LBB3_11
.LBB3_8:
	blr	x25
	cmp	w0, #3
	b.ne	.LBB3_11
.LBB3_9:
	mov	w0, #-1
.LBB3_10:
	add	sp, sp, #2032
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #80             // 16-byte Folded Reload
	ret
.LBB3_11:
	mov	x0, x19
	bl	zbi_fail
	b	.LBB3_10
.LBB3_12:
	mov	w0, wzr
	str	x23, [x20]
	b	.LBB3_10
                                        // -- End function
	.def	zbi_stream_close;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_stream_close
	.p2align	2                               // -- Begin function zbi_stream_close
zbi_stream_close:                       // @zbi_stream_close
// %bb.0:
	stp	x30, x25, [sp, #-64]!           // 16-byte Folded Spill
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	adrp	x24, __imp_GetCurrentProcessId
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	add	x23, x0, #72
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x0
	add	x20, x0, #56
	add	x22, x0, #88
	add	x21, x0, #104
	ldr	w8, [x0, #416]
	ldr	x24, [x24, :lo12:__imp_GetCurrentProcessId]
	tbnz	w8, #0, .LBB4_3
// %bb.1:
	tbnz	w8, #1, .LBB4_11
.LBB4_2:
	tbnz	w8, #2, .LBB4_19
	b	.LBB4_25
.LBB4_3:
	ldr	x25, [x19, #248]
	blr	x24
	cmp	x25, w0, uxtw
	b.ne	.LBB4_10
// %bb.4:
	ldr	x8, [x20]
	mov	x25, x20
	cmp	x8, #1
	b.eq	.LBB4_8
// %bb.5:
	ldr	x8, [x23]
	mov	x25, x23
	cmp	x8, #1
	b.eq	.LBB4_8
// %bb.6:
	ldr	x8, [x22]
	mov	x25, x22
	cmp	x8, #1
	b.eq	.LBB4_8
// %bb.7:
	ldr	x8, [x21]
	mov	x25, x21
	cmp	x8, #1
	b.ne	.LBB4_9
.LBB4_8:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x25, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x25]
.LBB4_9:
	ldr	w8, [x19, #416]
	and	w8, w8, #0xfffffffe
	str	w8, [x19, #416]
	tbz	w8, #1, .LBB4_2
	b	.LBB4_11
.LBB4_10:
	ldr	w8, [x19, #416]
	tbz	w8, #1, .LBB4_2
.LBB4_11:
	ldr	x25, [x19, #248]
	blr	x24
	cmp	x25, w0, uxtw
	b.ne	.LBB4_18
// %bb.12:
	ldr	x8, [x20]
	mov	x25, x20
	cmp	x8, #2
	b.eq	.LBB4_16
// %bb.13:
	ldr	x8, [x23]
	mov	x25, x23
	cmp	x8, #2
	b.eq	.LBB4_16
// %bb.14:
	ldr	x8, [x22]
	mov	x25, x22
	cmp	x8, #2
	b.eq	.LBB4_16
// %bb.15:
	ldr	x8, [x21]
	mov	x25, x21
	cmp	x8, #2
	b.ne	.LBB4_17
.LBB4_16:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x25, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x25]
.LBB4_17:
	ldr	w8, [x19, #416]
	and	w8, w8, #0xfffffffd
	str	w8, [x19, #416]
	tbnz	w8, #2, .LBB4_19
	b	.LBB4_25
.LBB4_18:
	ldr	w8, [x19, #416]
	tbz	w8, #2, .LBB4_25
.LBB4_19:
	ldr	x25, [x19, #248]
	blr	x24
	cmp	x25, w0, uxtw
	b.ne	.LBB4_25
// %bb.20:
	ldr	x8, [x20]
	cmp	x8, #3
	b.eq	.LBB4_24
// %bb.21:
	ldr	x8, [x23]
	mov	x20, x23
	cmp	x8, #3
	b.eq	.LBB4_24
// %bb.22:
	ldr	x8, [x22]
	mov	x20, x22
	cmp	x8, #3
	b.eq	.LBB4_24
// %bb.23:
	ldr	x8, [x21]
	mov	x20, x21
	cmp	x8, #3
	b.ne	.LBB4_25
.LBB4_24:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x20, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x20]
.LBB4_25:
	ldr	x0, [x19, #272]
	add	x20, x19, #264
	str	wzr, [x19, #416]
	cbz	x0, .LBB4_27
// %bb.26:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB4_27:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	adrp	x21, __imp_UnmapViewOfFile
	ldr	x0, [x19, #128]
	ldr	x21, [x21, :lo12:__imp_UnmapViewOfFile]
	cbz	x0, .LBB4_29
// %bb.28:
	blr	x21
.LBB4_29:
	ldr	x0, [x19, #136]
	add	x20, x19, #120
	cbz	x0, .LBB4_31
// %bb.30:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB4_31:
	ldr	x0, [x20]
	cbz	x0, .LBB4_33
// %bb.32:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB4_33:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	ldr	x0, [x19, #168]
	cbz	x0, .LBB4_35
// %bb.34:
	blr	x21
.LBB4_35:
	ldr	x0, [x19, #176]
	add	x20, x19, #160
	cbz	x0, .LBB4_37
// %bb.36:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB4_37:
	ldr	x0, [x20]
	cbz	x0, .LBB4_39
// %bb.38:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB4_39:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	mov	x0, x19
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #200]
	stp	xzr, xzr, [x19, #216]
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x25, [sp], #64             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_reader_acquire;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_acquire
	.globl	zb_reader_acquire               // -- Begin function zb_reader_acquire
	.p2align	2
zb_reader_acquire:                      // @zb_reader_acquire
// %bb.0:
	sub	sp, sp, #96
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	mov	w19, #-1
	stp	x30, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	cbz	x0, .LBB5_17
// %bb.1:
	mov	x22, x1
	cbz	x1, .LBB5_17
// %bb.2:
	mov	x21, x0
	ldr	x8, [x0, #208]
	cbz	x8, .LBB5_7
// %bb.3:
	add	x20, x21, #416
	mov	x1, x2
	mov	x0, x20
	mov	x23, x2
	bl	zbi_enter
	tbz	w0, #0, .LBB5_8
// %bb.4:
	add	x1, sp, #8
	mov	x0, x21
	mov	x2, x23
	bl	zbi_reader_next
	mov	w19, w0
	cbnz	w0, .LBB5_11
// %bb.5:
	add	x1, sp, #8
	mov	x0, x21
	bl	zbi_reader_take
	ldr	w8, [x21, #756]
	mov	w13, #1
	ldp	x9, x10, [sp, #16]
	sub	w11, w8, #1
	add	x12, x9, #16
	add	x11, x21, x11, lsl #5
	str	x12, [x11, #928]
	add	x12, x11, #928
	str	xzr, [x11, #936]
	ldrh	w14, [x11, #952]
	str	x10, [x11, #944]
	strh	wzr, [x11, #952]
	ldr	w11, [x21, #752]
	str	w13, [x12, #28]
	str	w14, [x21, #756]
	strh	w11, [x12, #26]
	cbz	w11, .LBB5_9
// %bb.6:
	sub	w11, w11, #1
	add	x11, x21, x11, lsl #5
	strh	w8, [x11, #952]
	b	.LBB5_10
.LBB5_7:
	mov	w19, #-16
	b	.LBB5_17
.LBB5_8:
	mov	w19, #1
	b	.LBB5_17
.LBB5_9:
	str	w8, [x21, #748]
.LBB5_10:
	ldr	x12, [x21, #232]
	str	w8, [x21, #752]
	ldr	x13, [sp, #8]
	ldr	w11, [x21, #744]
	add	x12, x12, x13
	add	w11, w11, #1
	add	x12, x12, #16
	str	w11, [x21, #744]
	stp	x9, x10, [x22, #8]
	str	x12, [x22]
	str	w8, [x22, #24]
.LBB5_11:
	ldr	w8, [x21, #420]
	cbz	w8, .LBB5_17
.LBB5_12:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB5_12
// %bb.13:
	cmp	w8, #2
	b.ne	.LBB5_17
// %bb.14:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB5_17
// %bb.15:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB5_17
// %bb.16:
	mov	x8, x0
	mov	x0, x20
	blr	x8
.LBB5_17:
	mov	w0, w19
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #48]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
                                        // -- End function
	.def	zbi_enter;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_enter
	.p2align	2                               // -- Begin function zbi_enter
zbi_enter:                              // @zbi_enter
// %bb.0:
	sub	sp, sp, #96
	ldr	w8, [x0, #4]
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	cbz	w8, .LBB6_12
// %bb.1:
	mov	x19, x0
	mov	x21, x1
.LBB6_2:                                // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	cbnz	w8, .LBB6_4
// %bb.3:                               //   in Loop: Header=BB6_2 Depth=1
	mov	w20, #1
	stlxr	w8, w20, [x19]
	cbnz	w8, .LBB6_2
	b	.LBB6_13
.LBB6_4:
	adrp	x23, __imp_QueryPerformanceCounter
	clrex
	add	x0, sp, #24
	mov	w22, #51712
	movk	w22, #15258, lsl #16
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceCounter]
	blr	x23
	adrp	x24, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceFrequency]
	blr	x24
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x22
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x22, x8
	sub	x10, x9, x8
	add	x8, x8, x21
	cmp	x10, x21
	ccmp	x21, #0, #8, ge
	csel	x21, x9, x8, lt
	mov	w8, #2
.LBB6_5:                                // =>This Inner Loop Header: Depth=1
	ldaxr	w9, [x19]
	stlxr	w10, w8, [x19]
	cbnz	w10, .LBB6_5
// %bb.6:
	cbz	w9, .LBB6_12
// %bb.7:
	mov	w25, #57600
	mov	w26, #2
	movk	w25, #1525, lsl #16
.LBB6_8:                                // =>This Loop Header: Depth=1
                                        //     Child Loop BB6_10 Depth 2
	add	x0, sp, #24
	blr	x23
	add	x0, sp, #8
	blr	x24
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x22
	sdiv	x8, x8, x9
	madd	x8, x10, x22, x8
	cmp	x8, x21
	cset	w20, lt
	b.ge	.LBB6_13
// %bb.9:                               //   in Loop: Header=BB6_8 Depth=1
	add	x8, x8, x25
	mov	x0, x19
	cmp	x21, x8
	mov	w1, #2
	csel	x2, x21, x8, lt
	bl	zbi_park
.LBB6_10:                               //   Parent Loop BB6_8 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x19]
	stlxr	w9, w26, [x19]
	cbnz	w9, .LBB6_10
// %bb.11:                              //   in Loop: Header=BB6_8 Depth=1
	cbnz	w8, .LBB6_8
	b	.LBB6_13
.LBB6_12:
	mov	w20, #1
.LBB6_13:
	mov	w0, w20
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
                                        // -- End function
	.def	zbi_reader_next;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_next
	.p2align	2                               // -- Begin function zbi_reader_next
zbi_reader_next:                        // @zbi_reader_next
// %bb.0:
	sub	sp, sp, #128
	ldr	w8, [x0, #756]
	stp	x30, x29, [sp, #32]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #48]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #64]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #80]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	cbz	w8, .LBB7_54
// %bb.1:
	mov	x23, x2
	mov	x19, x0
	mov	x20, x1
	bl	zbi_reader_poll
	mov	w22, w0
	cmp	w0, #1
	b.ne	.LBB7_7
// %bb.2:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #24
	mov	w28, #51712
	movk	w28, #15258, lsl #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x21, x10, x28, x8
	sub	x8, x9, x21
	add	x10, x21, x23
	cmp	x8, x23
	ccmp	x23, #0, #8, ge
	csel	x25, x9, x10, lt
	cbz	x23, .LBB7_6
// %bb.3:
	ldr	x9, [x19, #360]
	tbz	x9, #63, .LBB7_29
// %bb.4:
	ldr	x9, [x19, #368]
	mov	w10, #50000
	cmp	x9, x10
	b.gt	.LBB7_28
// %bb.5:
	mov	w9, #50000
	lsr	x8, x8, #4
	add	x9, x21, x9
	cmp	x8, #3125
	mov	x8, #9223372036854775807
	csel	x8, x8, x9, lo
	b	.LBB7_30
.LBB7_6:
	mov	x0, x19
	mov	x1, x20
	mov	x2, x21
	bl	zbi_reader_check
	mov	w22, w0
.LBB7_7:
	cbz	w22, .LBB7_51
.LBB7_8:
	cmn	w22, #12
	b.ne	.LBB7_55
// %bb.9:
	ldr	x9, [x19, #208]
	ldr	x10, [x9, #48]
	dmb	ishld
	ldr	x8, [x19, #248]
	cmp	x10, x8
	b.ls	.LBB7_11
.LBB7_10:
	mov	w22, #-12
	b	.LBB7_55
.LBB7_11:
	ldr	x11, [x19, #688]
	subs	x11, x10, x11
	csel	x8, x8, xzr, lo
	adds	x8, x8, x11
	b.ne	.LBB7_15
// %bb.12:
	ldr	x8, [x19, #712]
	cbnz	x8, .LBB7_14
// %bb.13:
	ldr	x8, [x9, #40]
	dmb	ishld
	cbz	x8, .LBB7_66
.LBB7_14:
	mov	x8, xzr
.LBB7_15:
	mov	w12, #1
	ldr	x11, [x19, #216]
	str	wzr, [x19, #764]
	str	w12, [x19, #772]
	cbz	x11, .LBB7_17
// %bb.16:
	ldr	x12, [x19, #728]
	add	x12, x12, #1
	str	x12, [x19, #728]
	dmb	ish
	str	x12, [x11, #264]
.LBB7_17:
	ldr	x11, [x19, #248]
	cmp	x11, x10
	csel	x10, xzr, x10, eq
	str	x10, [x19, #688]
	dmb	ish
	str	x10, [x9, #56]
	ldr	x10, [x9, #64]
	dmb	ishld
	str	x10, [x19, #696]
	dmb	ish
	str	x10, [x9, #72]
	ldr	x9, [x19, #712]
	ldr	x10, [x19, #216]
	add	x9, x9, x8
	str	x9, [x19, #712]
	cbz	x10, .LBB7_21
// %bb.18:
	ldr	x11, [x19, #720]
	dmb	ish
	add	x9, x11, x9
	str	x9, [x10, #272]
	ldr	x9, [x19, #216]
	str	xzr, [x19, #704]
	cbz	x9, .LBB7_22
// %bb.19:
	dmb	ish
	str	xzr, [x9, #280]
	ldr	x9, [x19, #216]
	cbz	x9, .LBB7_22
// %bb.20:
	ldr	x10, [x19, #728]
	add	x10, x10, #1
	str	x10, [x19, #728]
	dmb	ish
	str	x10, [x9, #264]
	b	.LBB7_22
.LBB7_21:
	str	xzr, [x19, #704]
.LBB7_22:
	ldr	w9, [x19, #752]
	cbz	w9, .LBB7_24
// %bb.23:
	sub	w9, w9, #1
	mov	w22, #-12
	add	x9, x19, x9, lsl #5
	ldr	x10, [x9, #936]
	add	x8, x10, x8
	str	x8, [x9, #936]
	b	.LBB7_55
.LBB7_24:
	cbz	x8, .LBB7_10
// %bb.25:
	ldr	x9, [x19, #216]
	cbz	x9, .LBB7_59
// %bb.26:
	ldr	x10, [x19, #728]
	add	x10, x10, #1
	str	x10, [x19, #728]
	dmb	ish
	str	x10, [x9, #264]
	ldr	x10, [x19, #712]
	ldr	x9, [x19, #216]
	sub	x10, x10, x8
	str	x10, [x19, #712]
	cbz	x9, .LBB7_60
// %bb.27:
	ldr	x11, [x19, #720]
	dmb	ish
	add	x10, x11, x10
	str	x10, [x9, #272]
	b	.LBB7_60
.LBB7_28:
	ldrb	w9, [x19, #376]
	mov	w10, #50000
	tst	w9, #0xf
	csel	x9, x10, xzr, eq
.LBB7_29:
	add	x10, x9, x21
	cmp	x8, x9
	mov	x8, #9223372036854775807
	csel	x8, x8, x10, lo
.LBB7_30:
	mov	x27, x25
	cmp	x25, x8
	b.lt	.LBB7_32
// %bb.31:
	mov	x27, x8
.LBB7_32:
	ldr	w8, [x19, #776]
	cbz	w8, .LBB7_35
// %bb.33:
	mov	w8, wzr
.LBB7_34:                               // =>This Inner Loop Header: Depth=1
	yield
	add	w8, w8, #1
	ldr	w9, [x19, #776]
	cmp	w8, w9
	b.lo	.LBB7_34
.LBB7_35:
	mov	w24, #57600
	mov	x23, x21
	movk	w24, #1525, lsl #16
.LBB7_36:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB7_37 Depth 2
                                        //       Child Loop BB7_38 Depth 3
	add	x8, x23, x24
	cmp	x27, x8
	csel	x29, x27, x8, lt
	cmp	x23, x29
	b.ge	.LBB7_41
.LBB7_37:                               //   Parent Loop BB7_36 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB7_38 Depth 3
	mov	w26, #32
.LBB7_38:                               //   Parent Loop BB7_36 Depth=1
                                        //     Parent Loop BB7_37 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	mov	x0, x19
	mov	x1, x20
	bl	zbi_reader_poll
	cmp	w0, #1
	b.ne	.LBB7_43
// %bb.39:                              //   in Loop: Header=BB7_38 Depth=3
	subs	w26, w26, #1
	yield
	b.ne	.LBB7_38
// %bb.40:                              //   in Loop: Header=BB7_37 Depth=2
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x23, x10, x28, x8
	cmp	x23, x29
	b.lt	.LBB7_37
.LBB7_41:                               //   in Loop: Header=BB7_36 Depth=1
	cmp	x23, x27
	b.ge	.LBB7_67
// %bb.42:                              //   in Loop: Header=BB7_36 Depth=1
	mov	x0, x19
	mov	x1, x20
	mov	x2, x23
	bl	zbi_reader_check
	cmp	w0, #1
	b.eq	.LBB7_36
.LBB7_43:
	mov	w22, w0
	add	x0, x19, #128
	bl	zbi_sem_value
	ldr	w8, [x19, #776]
	cbz	x0, .LBB7_45
// %bb.44:
	lsl	w9, w8, #1
	mov	w10, #256
	cmp	w9, #256
	csel	w9, w9, w10, lo
	cmp	w8, #0
	mov	w8, #4
	csel	w8, w8, w9, eq
	b	.LBB7_48
.LBB7_45:
	cbz	w8, .LBB7_47
// %bb.46:
	mov	w8, wzr
	b	.LBB7_48
.LBB7_47:
	ldr	w8, [x19, #780]
	add	w9, w8, #1
	tst	w9, #0x1f
	cset	w8, eq
	lsl	w8, w8, #2
	str	w9, [x19, #780]
.LBB7_48:
	mov	w10, #6784
	sub	x9, x23, x21
	movk	w10, #6, lsl #16
	mov	w12, #50000
	cmp	x9, x10
	str	w8, [x19, #776]
	csel	x11, x9, x10, lt
	mov	x10, x9
	cmp	x11, x12
	b.lt	.LBB7_50
// %bb.49:
	ldr	x8, [x19, #368]
	add	x8, x8, x8, lsl #1
	add	x8, x8, x11
	add	x10, x8, #3
	cmp	x8, #0
	csel	x8, x10, x8, lt
	asr	x10, x8, #2
.LBB7_50:
	ldp	x8, x11, [x19, #376]
	add	x8, x8, #1
	add	x9, x11, x9
	stp	x10, x8, [x19, #368]
	str	x9, [x19, #384]
	cbnz	w22, .LBB7_8
.LBB7_51:
	ldr	w8, [x19, #772]
	cbz	w8, .LBB7_56
.LBB7_52:
	ldr	w8, [x19, #756]
	cbz	w8, .LBB7_54
// %bb.53:
	mov	w22, wzr
	b	.LBB7_55
.LBB7_54:
	mov	w22, #-17
.LBB7_55:
	mov	w0, w22
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #80]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #64]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #48]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
.LBB7_56:
	ldr	x9, [x20, #16]
	subs	x8, x9, #1
	b.eq	.LBB7_52
// %bb.57:
	ldr	x10, [x19, #704]
	add	x10, x10, #1
	cmp	x10, x9
	b.eq	.LBB7_52
// %bb.58:
	mov	w22, #-11
	str	x8, [x19, #704]
	b	.LBB7_55
.LBB7_59:
	ldr	x9, [x19, #712]
	sub	x9, x9, x8
	str	x9, [x19, #712]
.LBB7_60:
	ldr	x9, [x19, #208]
	add	x9, x9, #40
.LBB7_61:                               // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x9]
	add	x10, x10, x8
	stlxr	w11, x10, [x9]
	cbnz	w11, .LBB7_61
// %bb.62:
	ldr	x8, [x19, #216]
	cbz	x8, .LBB7_64
// %bb.63:
	ldr	x9, [x19, #728]
	add	x9, x9, #1
	str	x9, [x19, #728]
	dmb	ish
	str	x9, [x8, #264]
.LBB7_64:
	ldr	x8, [x19, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #200]
	cmp	x8, x9
	b.ne	.LBB7_10
// %bb.65:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19, #168]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	b	.LBB7_10
.LBB7_66:
	ldr	x8, [x19, #248]
	b	.LBB7_15
.LBB7_67:
	add	x8, x19, #128
	adrp	x29, __imp_QueryPerformanceCounter
	add	x23, x19, #416
	str	x8, [sp, #8]                    // 8-byte Folded Spill
	ldr	x29, [x29, :lo12:__imp_QueryPerformanceCounter]
.LBB7_68:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB7_70 Depth 2
	add	x0, sp, #24
	blr	x29
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #16]
	mov	x0, x19
	mov	x1, x20
	ldr	x26, [x19, #784]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x27, x10, x28, x8
	mov	x2, x27
	bl	zbi_reader_check
	cmp	x27, x25
	ccmp	w0, #1, #0, lt
	b.ne	.LBB7_77
// %bb.69:                              //   in Loop: Header=BB7_68 Depth=1
	mov	w8, #33920
	cmp	x26, #0
	movk	w8, #30, lsl #16
	ldr	w9, [x19, #420]
	csel	x8, x24, x8, eq
	add	x8, x8, x27
	cmp	x8, x25
	csel	x22, x25, x8, gt
	cbz	w9, .LBB7_75
.LBB7_70:                               //   Parent Loop BB7_68 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x23]
	stlxr	w9, wzr, [x23]
	cbnz	w9, .LBB7_70
// %bb.71:                              //   in Loop: Header=BB7_68 Depth=1
	cmp	w8, #2
	b.ne	.LBB7_75
// %bb.72:                              //   in Loop: Header=BB7_68 Depth=1
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB7_75
// %bb.73:                              //   in Loop: Header=BB7_68 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB7_75
// %bb.74:                              //   in Loop: Header=BB7_68 Depth=1
	mov	x8, x0
	mov	x0, x23
	blr	x8
.LBB7_75:                               //   in Loop: Header=BB7_68 Depth=1
	ldr	x0, [sp, #8]                    // 8-byte Folded Reload
	mov	x1, x22
	bl	zbi_sem_wait
	mov	w22, w0
	mov	x0, x23
	mov	x1, #-1
	bl	zbi_enter
	tbz	w22, #0, .LBB7_68
// %bb.76:                              //   in Loop: Header=BB7_68 Depth=1
	ldr	w8, [x19, #764]
	add	w8, w8, #1
	str	w8, [x19, #764]
	b	.LBB7_68
.LBB7_77:
	mov	w22, w0
	add	x0, sp, #24
	blr	x29
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x23, x10, x28, x8
	mov	w8, wzr
	b	.LBB7_48
                                        // -- End function
	.def	zbi_reader_take;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_take
	.p2align	2                               // -- Begin function zbi_reader_take
zbi_reader_take:                        // @zbi_reader_take
// %bb.0:
	ldr	x10, [x0, #208]
	ldr	x9, [x1, #8]
	mov	x8, x10
	ldr	x12, [x8, #40]!
	ldr	x11, [x0, #248]
	subs	x12, x11, x12
	b.lo	.LBB8_3
// %bb.1:
	ldr	x13, [x0, #408]
	cmp	x12, x13
	b.ls	.LBB8_3
// %bb.2:
	str	x12, [x0, #408]
.LBB8_3:
	ldr	x12, [x0, #736]
	cbz	x12, .LBB8_5
// %bb.4:
	sub	x12, x12, #1
	str	x12, [x0, #736]
	b	.LBB8_6
.LBB8_5:
	mov	w12, #1
	str	w12, [x0, #760]
.LBB8_6:
	ldr	w12, [x0, #764]
	add	x9, x9, #16
	str	wzr, [x0, #772]
	cbz	w12, .LBB8_8
// %bb.7:
	sub	w12, w12, #1
	str	w12, [x0, #764]
.LBB8_8:
	str	xzr, [x0, #784]
	ldr	x13, [x0, #696]
	ldr	x12, [x1]
	add	x12, x12, x9
	cmp	x11, x12
	csel	x11, xzr, x12, eq
	str	x11, [x0, #688]
	ldr	x12, [x1, #32]
	add	x13, x13, x12
	ldr	x12, [x0, #216]
	str	x13, [x0, #696]
	cbz	x12, .LBB8_10
// %bb.9:
	ldr	x11, [x0, #728]
	add	x11, x11, #1
	str	x11, [x0, #728]
	dmb	ish
	str	x11, [x12, #264]
	ldr	x11, [x0, #688]
.LBB8_10:
	dmb	ish
	str	x11, [x10, #56]
	ldr	x11, [x0, #696]
	dmb	ish
	str	x11, [x10, #72]
	ldr	x10, [x1, #24]
	cbz	x10, .LBB8_13
// %bb.11:
	ldr	w11, [x0, #752]
	cbnz	w11, .LBB8_13
.LBB8_12:                               // =>This Inner Loop Header: Depth=1
	ldaxr	x11, [x8]
	add	x11, x11, x10
	stlxr	w12, x11, [x8]
	cbnz	w12, .LBB8_12
.LBB8_13:
	ldr	w8, [x0, #752]
	cbz	w8, .LBB8_15
// %bb.14:
	sub	w8, w8, #1
	ldr	x10, [x1, #24]
	add	x8, x0, x8, lsl #5
	ldr	x11, [x8, #936]
	add	x10, x11, x10
	str	x10, [x8, #936]
	ldr	x8, [x1, #24]
	b	.LBB8_16
.LBB8_15:
	mov	x8, xzr
.LBB8_16:
	ldr	x10, [x0, #712]
	add	x8, x8, x9
	ldr	x9, [x0, #216]
	add	x8, x8, x10
	str	x8, [x0, #712]
	cbz	x9, .LBB8_20
// %bb.17:
	ldr	x10, [x0, #720]
	dmb	ish
	add	x8, x10, x8
	str	x8, [x9, #272]
	ldr	x8, [x0, #216]
	ldr	x9, [x1, #16]
	str	x9, [x0, #704]
	cbz	x8, .LBB8_21
// %bb.18:
	dmb	ish
	str	x9, [x8, #280]
	ldr	x8, [x0, #216]
	cbz	x8, .LBB8_21
// %bb.19:
	ldr	x9, [x0, #728]
	add	x9, x9, #1
	str	x9, [x0, #728]
	dmb	ish
	str	x9, [x8, #264]
	b	.LBB8_21
.LBB8_20:
	ldr	x8, [x1, #16]
	str	x8, [x0, #704]
.LBB8_21:
	ldp	x8, x9, [x0, #392]
	add	x8, x8, #1
	str	x8, [x0, #392]
	ldr	x8, [x1, #8]
	add	x8, x9, x8
	str	x8, [x0, #400]
	ret
                                        // -- End function
	.def	zbi_leave_with;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_leave_with
	.p2align	2                               // -- Begin function zbi_leave_with
zbi_leave_with:                         // @zbi_leave_with
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	ldr	w8, [x0, #4]
	mov	w19, w1
	cbz	w8, .LBB9_7
// %bb.1:
	mov	x20, x0
.LBB9_2:                                // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB9_2
// %bb.3:
	cmp	w8, #2
	b.ne	.LBB9_7
// %bb.4:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB9_7
// %bb.5:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB9_7
// %bb.6:
	mov	x8, x0
	mov	x0, x20
	blr	x8
.LBB9_7:
	mov	w0, w19
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_reader_release;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_release
	.globl	zb_reader_release               // -- Begin function zb_reader_release
	.p2align	2
zb_reader_release:                      // @zb_reader_release
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	mov	w21, #-1
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	cbz	x0, .LBB10_15
// %bb.1:
	mov	x22, x1
	cbz	x1, .LBB10_15
// %bb.2:
	mov	x20, x0
	ldr	x8, [x0, #208]
	cbz	x8, .LBB10_14
// %bb.3:
	add	x19, x20, #416
	mov	x1, #-1
	mov	x0, x19
	bl	zbi_enter
	ldr	w8, [x22, #24]
	sub	w9, w8, #65
	cmn	w9, #64
	b.lo	.LBB10_8
// %bb.4:
	sub	w10, w8, #1
	add	x9, x20, x10, lsl #5
	ldr	w11, [x9, #956]
	cbz	w11, .LBB10_8
// %bb.5:
	ldr	x11, [x9, #944]
	ldr	x12, [x22, #16]
	cmp	x11, x12
	b.ne	.LBB10_8
// %bb.6:
	add	x13, x20, x10, lsl #5
	add	x10, x13, #928
	ldrh	w11, [x13, #952]
	ldrh	w10, [x10, #26]
	cbz	w11, .LBB10_16
// %bb.7:
	sub	w12, w11, #1
	add	x12, x20, x12, lsl #5
	strh	w10, [x12, #954]
	b	.LBB10_17
.LBB10_8:
	ldr	w8, [x20, #420]
	cbz	w8, .LBB10_14
.LBB10_9:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB10_9
// %bb.10:
	cmp	w8, #2
	b.ne	.LBB10_14
// %bb.11:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB10_14
// %bb.12:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	mov	w21, #-16
	cbz	x0, .LBB10_15
.LBB10_13:
	mov	x0, x19
	blr	x8
	b	.LBB10_15
.LBB10_14:
	mov	w21, #-16
.LBB10_15:
	mov	w0, w21
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
.LBB10_16:
	str	w10, [x20, #752]
.LBB10_17:
	ldr	x12, [x13, #928]
	add	x14, x9, #956
	ldr	x9, [x13, #936]
	add	x13, x13, #952
	cbz	w10, .LBB10_19
// %bb.18:
	sub	w15, w10, #1
	add	x15, x20, x15, lsl #5
	strh	w11, [x15, #952]
	b	.LBB10_20
.LBB10_19:
	str	w11, [x20, #748]
.LBB10_20:
	ldr	w11, [x20, #744]
	add	x9, x9, x12
	ldr	w15, [x20, #756]
	str	wzr, [x14]
	str	w8, [x20, #756]
	sub	w11, w11, #1
	strh	w15, [x13]
	str	w11, [x20, #744]
	cbz	w10, .LBB10_28
// %bb.21:
	sub	w8, w10, #1
	add	x8, x20, x8, lsl #5
	ldr	x10, [x8, #936]
	add	x9, x10, x9
	str	x9, [x8, #936]
.LBB10_22:
	ldr	w8, [x20, #420]
	cbz	w8, .LBB10_27
.LBB10_23:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB10_23
// %bb.24:
	cmp	w8, #2
	b.ne	.LBB10_27
// %bb.25:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB10_27
// %bb.26:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	mov	w21, wzr
	cbnz	x0, .LBB10_13
	b	.LBB10_15
.LBB10_27:
	mov	w21, wzr
	b	.LBB10_15
.LBB10_28:
	cbz	x9, .LBB10_22
// %bb.29:
	ldr	x8, [x20, #216]
	cbz	x8, .LBB10_32
// %bb.30:
	ldr	x10, [x20, #728]
	add	x10, x10, #1
	str	x10, [x20, #728]
	dmb	ish
	str	x10, [x8, #264]
	ldr	x10, [x20, #712]
	ldr	x8, [x20, #216]
	sub	x10, x10, x9
	str	x10, [x20, #712]
	cbz	x8, .LBB10_33
// %bb.31:
	ldr	x11, [x20, #720]
	dmb	ish
	add	x10, x11, x10
	str	x10, [x8, #272]
	b	.LBB10_33
.LBB10_32:
	ldr	x8, [x20, #712]
	sub	x8, x8, x9
	str	x8, [x20, #712]
.LBB10_33:
	ldr	x8, [x20, #208]
	add	x8, x8, #40
.LBB10_34:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x8]
	add	x10, x10, x9
	stlxr	w11, x10, [x8]
	cbnz	w11, .LBB10_34
// %bb.35:
	ldr	x8, [x20, #216]
	cbz	x8, .LBB10_37
// %bb.36:
	ldr	x9, [x20, #728]
	add	x9, x9, #1
	str	x9, [x20, #728]
	dmb	ish
	str	x9, [x8, #264]
.LBB10_37:
	ldr	x8, [x20, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #200]
	cmp	x8, x9
	b.ne	.LBB10_22
// %bb.38:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x20, #168]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	b	.LBB10_22
                                        // -- End function
	.def	zb_reader_read;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_read
	.globl	zb_reader_read                  // -- Begin function zb_reader_read
	.p2align	2
zb_reader_read:                         // @zb_reader_read
// %bb.0:
	sub	sp, sp, #128
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	mov	w21, #-1
	str	x30, [sp, #48]                  // 8-byte Folded Spill
	stp	x26, x25, [sp, #64]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	cbz	x0, .LBB11_39
// %bb.1:
	mov	x24, x3
	cbz	x3, .LBB11_39
// %bb.2:
	mov	x26, x5
	mov	x22, x4
	mov	x20, x0
	mov	x25, x2
	mov	x23, x1
	cbnz	x1, .LBB11_5
// %bb.3:
	cbz	x25, .LBB11_5
// %bb.4:
	mov	w21, #-1
	b	.LBB11_39
.LBB11_5:
	ldr	x8, [x20, #208]
	cbz	x8, .LBB11_10
// %bb.6:
	add	x19, x20, #416
	mov	x1, x26
	mov	x0, x19
	bl	zbi_enter
	tbz	w0, #0, .LBB11_11
// %bb.7:
	add	x1, sp, #8
	mov	x0, x20
	mov	x2, x26
	bl	zbi_reader_next
	mov	w21, w0
	cbnz	w0, .LBB11_33
// %bb.8:
	ldr	x21, [sp, #16]
	cmp	x21, x25
	str	x21, [x24]
	b.ls	.LBB11_12
// %bb.9:
	mov	w21, #-10
	b	.LBB11_33
.LBB11_10:
	mov	w21, #-16
	b	.LBB11_39
.LBB11_11:
	mov	w21, #1
	b	.LBB11_39
.LBB11_12:
	ldr	x8, [x20, #232]
	mov	x0, x23
	ldr	x9, [sp, #8]
	mov	x2, x21
	add	x8, x8, x9
	add	x1, x8, #16
	bl	memcpy
	ldr	x23, [sp, #24]
	cbz	x22, .LBB11_14
// %bb.13:
	str	x23, [x22]
.LBB11_14:
	add	x1, sp, #8
	mov	x0, x20
	bl	zbi_reader_take
	ldr	w13, [x20, #756]
	add	x8, x21, #16
	ldr	w12, [x20, #752]
	mov	w15, #1
	sub	w9, w13, #1
	add	x14, x20, x9, lsl #5
	add	x10, x14, #928
	add	x9, x14, #952
	ldrh	w11, [x14, #952]
	str	x8, [x14, #928]
	strh	w12, [x10, #26]
	str	x23, [x14, #944]
	str	xzr, [x14, #936]
	str	w15, [x10, #28]!
	strh	wzr, [x14, #952]
	cbz	w12, .LBB11_17
// %bb.15:
	sub	w14, w12, #1
	str	w13, [x20, #752]
	add	x14, x20, x14, lsl #5
	strh	w13, [x14, #952]
	and	w14, w12, #0xffff
	ldrh	w15, [x9]
	cbz	w15, .LBB11_18
// %bb.16:
	sub	w13, w15, #1
	add	x16, x20, x13, lsl #5
	mov	w13, w15
	strh	w12, [x16, #954]
	b	.LBB11_19
.LBB11_17:
	mov	w14, wzr
	str	w13, [x20, #748]
.LBB11_18:
	mov	w15, wzr
	mov	w13, wzr
	str	w14, [x20, #752]
.LBB11_19:
	tst	w12, #0xffff
	b.eq	.LBB11_21
// %bb.20:
	sub	w12, w14, #1
	mov	w21, wzr
	str	wzr, [x10]
	add	x12, x20, x12, lsl #5
	ldr	x14, [x12, #936]
	strh	w13, [x12, #952]
	strh	w11, [x9]
	add	x8, x14, x8
	str	x8, [x12, #936]
	b	.LBB11_33
.LBB11_21:
	str	w15, [x20, #748]
	str	wzr, [x10]
	strh	w11, [x9]
	cbz	x8, .LBB11_32
// %bb.22:
	ldr	x9, [x20, #216]
	cbz	x9, .LBB11_25
// %bb.23:
	ldr	x10, [x20, #728]
	add	x10, x10, #1
	str	x10, [x20, #728]
	dmb	ish
	str	x10, [x9, #264]
	ldr	x10, [x20, #712]
	ldr	x9, [x20, #216]
	sub	x10, x10, x8
	str	x10, [x20, #712]
	cbz	x9, .LBB11_26
// %bb.24:
	ldr	x11, [x20, #720]
	dmb	ish
	add	x10, x11, x10
	str	x10, [x9, #272]
	b	.LBB11_26
.LBB11_25:
	ldr	x9, [x20, #712]
	sub	x9, x9, x8
	str	x9, [x20, #712]
.LBB11_26:
	ldr	x9, [x20, #208]
	add	x9, x9, #40
.LBB11_27:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x9]
	add	x10, x10, x8
	stlxr	w11, x10, [x9]
	cbnz	w11, .LBB11_27
// %bb.28:
	ldr	x8, [x20, #216]
	cbz	x8, .LBB11_30
// %bb.29:
	ldr	x9, [x20, #728]
	add	x9, x9, #1
	str	x9, [x20, #728]
	dmb	ish
	str	x9, [x8, #264]
.LBB11_30:
	ldr	x8, [x20, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #200]
	cmp	x8, x9
	b.ne	.LBB11_32
// %bb.31:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x20, #168]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB11_32:
	mov	w21, wzr
.LBB11_33:
	ldr	w8, [x20, #420]
	cbz	w8, .LBB11_39
.LBB11_34:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB11_34
// %bb.35:
	cmp	w8, #2
	b.ne	.LBB11_39
// %bb.36:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB11_39
// %bb.37:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB11_39
// %bb.38:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB11_39:
	mov	w0, w21
	ldr	x30, [sp, #48]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #80]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
                                        // -- End function
	.def	zb_reader_wait_writer;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_wait_writer
	.globl	zb_reader_wait_writer           // -- Begin function zb_reader_wait_writer
	.p2align	2
zb_reader_wait_writer:                  // @zb_reader_wait_writer
// %bb.0:
	sub	sp, sp, #128
	mov	w8, #34464
	stp	x30, x25, [sp, #64]             // 16-byte Folded Spill
	movk	w8, #1, lsl #16
	stp	x24, x23, [sp, #80]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	str	x8, [sp, #40]
	cbz	x0, .LBB12_7
// %bb.1:
	mov	x20, x0
	ldr	x8, [x0, #208]
	cbz	x8, .LBB12_8
// %bb.2:
	adrp	x24, __imp_QueryPerformanceCounter
	mov	x0, sp
	mov	w23, #51712
	mov	x22, x1
	movk	w23, #15258, lsl #16
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceCounter]
	blr	x24
	adrp	x25, __imp_QueryPerformanceFrequency
	add	x0, sp, #56
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceFrequency]
	blr	x25
	ldr	x8, [sp]
	add	x19, x20, #416
	ldr	x9, [sp, #56]
	mov	x0, x19
	mov	x1, x22
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x23, x8
	sub	x10, x9, x8
	add	x8, x8, x22
	cmp	x10, x22
	ccmp	x22, #0, #8, ge
	csel	x21, x9, x8, lt
	bl	zbi_enter
	tbz	w0, #0, .LBB12_21
.LBB12_3:                               // =>This Inner Loop Header: Depth=1
	mov	x0, x20
	bl	zbi_reader_look
	ldr	w8, [x20, #760]
	cmp	w8, #1
	b.eq	.LBB12_9
// %bb.4:                               //   in Loop: Header=BB12_3 Depth=1
	mov	x1, sp
	mov	x0, x20
	bl	zbi_reader_find
	cmp	w0, #1
	b.ne	.LBB12_9
// %bb.5:                               //   in Loop: Header=BB12_3 Depth=1
	add	x0, sp, #56
	blr	x24
	add	x0, sp, #48
	blr	x25
	ldp	x9, x8, [sp, #48]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	madd	x8, x10, x23, x8
	cmp	x8, x21
	b.ge	.LBB12_16
// %bb.6:                               //   in Loop: Header=BB12_3 Depth=1
	add	x1, sp, #40
	mov	x0, x20
	mov	x2, x21
	bl	zbi_reader_doze
	b	.LBB12_3
.LBB12_7:
	mov	w0, #-1
	b	.LBB12_22
.LBB12_8:
	mov	w0, #-16
	b	.LBB12_22
.LBB12_9:
	ldr	w8, [x20, #420]
	cbz	w8, .LBB12_15
.LBB12_10:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB12_10
// %bb.11:
	cmp	w8, #2
	b.ne	.LBB12_15
// %bb.12:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB12_22
// %bb.13:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	mov	w20, wzr
	mov	w0, wzr
	cbz	x8, .LBB12_22
.LBB12_14:
	mov	x0, x19
	blr	x8
	mov	w0, w20
	b	.LBB12_22
.LBB12_15:
	mov	w0, wzr
	b	.LBB12_22
.LBB12_16:
	ldr	w8, [x20, #420]
	cbz	w8, .LBB12_21
.LBB12_17:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB12_17
// %bb.18:
	cmp	w8, #2
	b.ne	.LBB12_21
// %bb.19:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB12_21
// %bb.20:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	mov	w20, #1
	mov	w0, #1
	cbnz	x8, .LBB12_14
	b	.LBB12_22
.LBB12_21:
	mov	w0, #1
.LBB12_22:
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #80]             // 16-byte Folded Reload
	ldp	x30, x25, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
                                        // -- End function
	.def	zbi_reader_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_look
	.p2align	2                               // -- Begin function zbi_reader_look
zbi_reader_look:                        // @zbi_reader_look
// %bb.0:
	sub	sp, sp, #160
	stp	x22, x21, [sp, #128]            // 16-byte Folded Spill
	ldr	x22, [x0, #208]
	str	x30, [sp, #112]                 // 8-byte Folded Spill
	mov	w1, #1
	stp	x20, x19, [sp, #144]            // 16-byte Folded Spill
	add	x20, x0, #8
	ldr	x21, [x22, #80]
	mov	x19, x0
	mov	x0, x20
	dmb	ishld
	mov	x2, x21
	bl	zbi_presence_of
	ldr	x8, [x19, #208]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	ccmp	x2, x21, #4, eq
	b.eq	.LBB13_2
// %bb.1:
	mov	x0, x20
	mov	w1, #1
	bl	zbi_presence_of
.LBB13_2:
	cmp	w0, #1
	b.eq	.LBB13_20
// %bb.3:
	cmp	w0, #2
	b.ne	.LBB13_21
// %bb.4:
	ldr	x8, [x19, #712]
	mov	x2, sp
	ldr	w9, [x19, #764]
	mov	x0, x20
	ldr	x10, [x19, #720]
	mov	w1, #2
	str	wzr, [sp, #80]
	strb	wzr, [sp, #84]
	stp	x8, x9, [sp, #88]
	str	x10, [sp, #104]
	bl	zbi_claim
	cbnz	w0, .LBB13_33
// %bb.5:
	ldr	w8, [x19, #424]
	mov	x0, x20
	ldr	x9, [x19, #208]
	mov	w1, #1
	orr	w8, w8, #0x4
	str	w8, [x19, #424]
	ldr	x22, [x9, #80]
	dmb	ishld
	ldr	x8, [x19, #208]
	ldr	x21, [x8, #80]
	dmb	ishld
	mov	x2, x21
	bl	zbi_presence_of
	ldr	x8, [x19, #208]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB13_8
// %bb.6:
	cmp	x2, x21
	b.eq	.LBB13_8
// %bb.7:
	mov	x0, x20
	mov	w1, #1
	bl	zbi_presence_of
.LBB13_8:
	adrp	x21, __imp_CloseHandle
	cmp	w0, #2
	ldr	x21, [x21, :lo12:__imp_CloseHandle]
	b.ne	.LBB13_27
// %bb.9:
	add	x1, sp, #80
	mov	x2, sp
	add	x3, sp, #127
	mov	x0, x20
	bl	zbi_settle
	cbnz	w0, .LBB13_12
// %bb.10:
	ldr	x8, [x19, #216]
	str	wzr, [x19, #768]
	str	xzr, [x19, #720]
	cbz	x8, .LBB13_12
// %bb.11:
	ldr	x9, [x19, #712]
	dmb	ish
	str	x9, [x8, #272]
.LBB13_12:
	ldr	x8, [sp, #32]
	add	x20, x19, #272
	ldr	x9, [x19, #208]
	str	x8, [x19, #736]
	ldr	x8, [x9, #72]
	ldr	x0, [x19, #280]
	str	x8, [x19, #696]
	cbz	x0, .LBB13_14
// %bb.13:
	blr	x21
.LBB13_14:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	ldr	x8, [x19, #208]
	add	x8, x8, #80
.LBB13_15:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x9, [x8]
	cmp	x9, x22
	b.ne	.LBB13_26
// %bb.16:                              //   in Loop: Header=BB13_15 Depth=1
	stlxr	w9, xzr, [x8]
	cbnz	w9, .LBB13_15
// %bb.17:
	ldr	x8, [x19, #216]
	cbz	x8, .LBB13_19
// %bb.18:
	str	xzr, [x8, #128]
.LBB13_19:
	mov	w8, #3
	str	w8, [x19, #760]
	b	.LBB13_27
.LBB13_20:
	mov	w8, #1
	mov	w0, wzr
	str	w8, [x19, #760]
	b	.LBB13_35
.LBB13_21:
	ldr	w8, [x19, #760]
	cmp	w8, #1
	b.eq	.LBB13_25
// %bb.22:
	cbnz	w8, .LBB13_34
// %bb.23:
	ldr	x8, [x22, #64]
	cbnz	x8, .LBB13_25
// %bb.24:
	ldr	x8, [x22, #24]
	cbz	x8, .LBB13_36
.LBB13_25:
	mov	w0, #2
	str	w0, [x19, #760]
	b	.LBB13_35
.LBB13_26:
	clrex
.LBB13_27:
	mov	x20, x19
	ldr	x8, [x20, #64]!
	cmp	x8, #3
	b.eq	.LBB13_31
// %bb.28:
	mov	x20, x19
	ldr	x8, [x20, #80]!
	cmp	x8, #3
	b.eq	.LBB13_31
// %bb.29:
	mov	x20, x19
	ldr	x8, [x20, #96]!
	cmp	x8, #3
	b.eq	.LBB13_31
// %bb.30:
	mov	x20, x19
	ldr	x8, [x20, #112]!
	cmp	x8, #3
	b.ne	.LBB13_32
.LBB13_31:
	ldr	x0, [x20, #8]
	blr	x21
	stp	xzr, xzr, [x20]
.LBB13_32:
	ldr	w8, [x19, #424]
	and	w8, w8, #0xfffffffb
	str	w8, [x19, #424]
.LBB13_33:
	ldr	w8, [x19, #760]
.LBB13_34:
	cmp	w8, #2
	cset	w9, eq
	cmp	w8, #3
	lsl	w8, w9, #1
	mov	w9, #-6
	csel	w0, w9, w8, eq
.LBB13_35:
	ldp	x20, x19, [sp, #144]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #128]            // 16-byte Folded Reload
	ldr	x30, [sp, #112]                 // 8-byte Folded Reload
	add	sp, sp, #160
	ret
.LBB13_36:
	mov	w0, wzr
	b	.LBB13_35
                                        // -- End function
	.def	zbi_reader_find;
	.scl	3;
	.type	32;
	.endef
	.globl	__xmm@00000000000000010000000000000000 // -- Begin function zbi_reader_find
	.section	.rdata,"dr",discard,__xmm@00000000000000010000000000000000
	.p2align	4
__xmm@00000000000000010000000000000000:
	.xword	0                               // 0x0
	.xword	1                               // 0x1
	.section	.text,"xr",one_only,zbi_reader_find
	.p2align	2
zbi_reader_find:                        // @zbi_reader_find
// %bb.0:
	sub	sp, sp, #64
	ldr	x8, [x0, #208]
	stp	x30, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	ldr	x21, [x0, #688]
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x1
	ldr	x10, [x8, #48]
	dmb	ishld
	ldr	x9, [x0, #248]
	mov	x20, x0
	ldr	x11, [x0, #688]
	cmp	x9, x10
	csel	x22, xzr, x10, eq
	cmp	x22, x11
	b.ne	.LBB14_5
// %bb.1:
	ldr	x9, [x20, #712]
	ldr	x10, [x20, #720]
	cmn	x9, x10
	b.ne	.LBB14_3
// %bb.2:
	ldr	x8, [x8, #40]
	dmb	ishld
	cbz	x8, .LBB14_4
.LBB14_3:
	mov	w0, #1
	b	.LBB14_15
.LBB14_4:
	ldr	x9, [x20, #248]
.LBB14_5:
	cmp	x22, x9
	b.hi	.LBB14_13
// %bb.6:
	adrp	x8, __xmm@00000000000000010000000000000000
	ldr	q0, [x8, :lo12:__xmm@00000000000000010000000000000000]
	subs	x8, x22, x21
	stur	q0, [x19, #24]
	b.ls	.LBB14_8
// %bb.7:
	mov	x22, x8
	b	.LBB14_12
.LBB14_8:
	ldr	x8, [x20, #248]
	sub	x23, x8, x21
	cmp	x23, #16
	b.lo	.LBB14_10
// %bb.9:
	ldr	x8, [x20, #232]
	add	x0, sp, #8
	mov	w2, #8
	add	x1, x8, x21
	bl	memcpy
	ldr	x8, [sp, #8]
	cbnz	x8, .LBB14_14
.LBB14_10:
	cbz	x22, .LBB14_3
// %bb.11:
	mov	w8, #2
	mov	x21, xzr
	stp	x23, x8, [x19, #24]
.LBB14_12:
	mov	x23, x22
	cmp	x22, #16
	b.hs	.LBB14_14
.LBB14_13:
	mov	w0, #-12
	b	.LBB14_15
.LBB14_14:
	str	x21, [x19]
	add	x0, sp, #8
	ldr	x8, [x20, #232]
	mov	w2, #8
	add	x1, x8, x21
	bl	memcpy
	ldr	x8, [sp, #8]
	add	x0, sp, #8
	mov	w2, #8
	str	x8, [x19, #8]
	ldr	x8, [x20, #232]
	add	x8, x8, x21
	add	x1, x8, #8
	bl	memcpy
	ldr	x8, [x19, #8]
	sub	x9, x23, #16
	cmp	x8, x9
	mov	w9, #-12
	ccmp	x8, #0, #4, ls
	ldr	x8, [sp, #8]
	csel	w0, w9, wzr, eq
	str	x8, [x19, #16]
.LBB14_15:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #64
	ret
                                        // -- End function
	.def	zbi_reader_doze;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_doze
	.p2align	2                               // -- Begin function zbi_reader_doze
zbi_reader_doze:                        // @zbi_reader_doze
// %bb.0:
	sub	sp, sp, #64
	adrp	x8, __imp_QueryPerformanceCounter
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	mov	x20, x2
	mov	x19, x1
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	ldr	x12, [x19]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	mov	w11, #38528
	movk	w11, #152, lsl #16
	cmp	x12, x11
	mov	w11, #11520
	sdiv	x8, x8, x9
	lsl	x9, x12, #1
	movk	w11, #305, lsl #16
	csel	x9, x9, x11, lt
	mov	x11, #-51712
	movk	x11, #50277, lsl #16
	madd	x10, x10, x11, x20
	str	x9, [x19]
	ldr	w9, [x21, #420]
	add	x20, x21, #416
	sub	x22, x10, x8
	cbz	w9, .LBB15_6
.LBB15_1:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB15_1
// %bb.2:
	cmp	w8, #2
	b.ne	.LBB15_6
// %bb.3:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB15_6
// %bb.4:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB15_6
// %bb.5:
	mov	x8, x0
	mov	x0, x20
	blr	x8
.LBB15_6:
	ldr	x8, [x19]
	cmp	x8, x22
	csel	x0, x8, x22, lt
	bl	zbi_sleep_ns
	mov	x0, x20
	mov	x1, #-1
	bl	zbi_enter
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #64
	ret
                                        // -- End function
	.def	zb_reader_writer_alive;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_writer_alive
	.globl	zb_reader_writer_alive          // -- Begin function zb_reader_writer_alive
	.p2align	2
zb_reader_writer_alive:                 // @zb_reader_writer_alive
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x20, x0
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB16_12
// %bb.1:
	ldr	x8, [x20, #208]
	cbz	x8, .LBB16_11
// %bb.2:
	add	x19, x20, #416
	mov	x1, #-1
	mov	x0, x19
	add	x21, x20, #8
	bl	zbi_enter
	ldr	x8, [x20, #208]
	mov	x0, x21
	mov	w1, #1
	ldr	x22, [x8, #80]
	dmb	ishld
	mov	x2, x22
	bl	zbi_presence_of
	ldr	x8, [x20, #208]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB16_5
// %bb.3:
	cmp	x2, x22
	b.eq	.LBB16_5
// %bb.4:
	mov	x0, x21
	mov	w1, #1
	bl	zbi_presence_of
.LBB16_5:
	cmp	w0, #1
	ldr	w8, [x20, #420]
	cset	w20, eq
	cbz	w8, .LBB16_12
.LBB16_6:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB16_6
// %bb.7:
	cmp	w8, #2
	b.ne	.LBB16_12
// %bb.8:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB16_12
// %bb.9:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB16_12
// %bb.10:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB16_12
.LBB16_11:
	mov	w20, wzr
.LBB16_12:
	mov	w0, w20
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_reader_metadata;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_metadata
	.globl	zb_reader_metadata              // -- Begin function zb_reader_metadata
	.p2align	2
zb_reader_metadata:                     // @zb_reader_metadata
// %bb.0:
	sub	sp, sp, #112
	mov	w8, #34464
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	movk	w8, #1, lsl #16
	mov	w20, #-1
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x28, x27, [sp, #32]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #48]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	str	x8, [sp]
	cbz	x0, .LBB17_28
// %bb.1:
	mov	x23, x1
	cbz	x1, .LBB17_28
// %bb.2:
	mov	x22, x2
	cbz	x2, .LBB17_28
// %bb.3:
	mov	x21, x0
	ldr	x8, [x0, #208]
	cbz	x8, .LBB17_15
// %bb.4:
	adrp	x27, __imp_QueryPerformanceCounter
	add	x0, sp, #24
	mov	w26, #51712
	mov	x25, x3
	movk	w26, #15258, lsl #16
	ldr	x27, [x27, :lo12:__imp_QueryPerformanceCounter]
	blr	x27
	adrp	x28, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x28, [x28, :lo12:__imp_QueryPerformanceFrequency]
	blr	x28
	ldr	x8, [sp, #24]
	add	x19, x21, #416
	ldr	x9, [sp, #8]
	mov	x0, x19
	mov	x1, x25
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x26, x8
	sub	x10, x9, x8
	add	x8, x8, x25
	cmp	x10, x25
	ccmp	x25, #0, #8, ge
	csel	x24, x9, x8, lt
	bl	zbi_enter
	tbz	w0, #0, .LBB17_27
// %bb.5:
	mov	x0, x21
	bl	zbi_reader_look
	ldr	x8, [x21, #208]
	ldr	x8, [x8, #24]
	dmb	ishld
	cbz	x8, .LBB17_16
.LBB17_6:
	subs	x20, x8, #8
	b.lo	.LBB17_9
// %bb.7:
	ldr	x9, [x21, #240]
	cmp	x8, x9
	b.hi	.LBB17_9
// %bb.8:
	ldr	x1, [x21, #224]
	add	x0, sp, #24
	mov	w2, #8
	bl	memcpy
	ldr	x8, [sp, #24]
	cmp	x8, x20
	b.ls	.LBB17_29
.LBB17_9:
	mov	w20, #-12
	ldr	w8, [x21, #420]
	cbz	w8, .LBB17_28
.LBB17_10:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB17_10
.LBB17_11:
	cmp	w8, #2
	b.ne	.LBB17_28
// %bb.12:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB17_28
// %bb.13:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	cbz	x0, .LBB17_28
.LBB17_14:
	mov	x0, x19
	blr	x8
	b	.LBB17_28
.LBB17_15:
	mov	w20, #-16
	b	.LBB17_28
.LBB17_16:
	mov	w20, w0
.LBB17_17:                              // =>This Inner Loop Header: Depth=1
	cbnz	w20, .LBB17_20
// %bb.18:                              //   in Loop: Header=BB17_17 Depth=1
	add	x0, sp, #24
	blr	x27
	add	x0, sp, #8
	blr	x28
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	madd	x8, x10, x26, x8
	cmp	x8, x24
	b.ge	.LBB17_22
// %bb.19:                              //   in Loop: Header=BB17_17 Depth=1
	mov	x1, sp
	mov	x0, x21
	mov	x2, x24
	bl	zbi_reader_doze
	mov	x0, x21
	bl	zbi_reader_look
	ldr	x8, [x21, #208]
	mov	w20, w0
	ldr	x8, [x8, #24]
	dmb	ishld
	cbz	x8, .LBB17_17
	b	.LBB17_6
.LBB17_20:
	ldr	w8, [x21, #420]
	cbz	w8, .LBB17_28
.LBB17_21:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB17_21
	b	.LBB17_11
.LBB17_22:
	ldr	w8, [x21, #420]
	cbz	w8, .LBB17_27
.LBB17_23:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB17_23
// %bb.24:
	cmp	w8, #2
	b.ne	.LBB17_27
// %bb.25:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB17_27
// %bb.26:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x8, x0
	mov	w20, #1
	cbnz	x0, .LBB17_14
	b	.LBB17_28
.LBB17_27:
	mov	w20, #1
.LBB17_28:
	mov	w0, w20
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #48]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
.LBB17_29:
	ldr	x9, [x21, #224]
	mov	w20, wzr
	add	x9, x9, #8
	str	x9, [x23]
	str	x8, [x22]
	ldr	w8, [x21, #420]
	cbnz	w8, .LBB17_10
	b	.LBB17_28
                                        // -- End function
	.def	zb_reader_stats;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_stats
	.globl	zb_reader_stats                 // -- Begin function zb_reader_stats
	.p2align	2
zb_reader_stats:                        // @zb_reader_stats
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x20, x0
	mov	w0, #-1
	cbz	x20, .LBB18_11
// %bb.1:
	mov	x21, x1
	cbz	x1, .LBB18_11
// %bb.2:
	ldr	x8, [x20, #208]
	cbz	x8, .LBB18_10
// %bb.3:
	add	x19, x20, #416
	mov	x1, #-1
	mov	x0, x19
	bl	zbi_enter
	ldr	x8, [x20, #208]
	ldr	x8, [x8, #40]
	ldr	x9, [x20, #392]
	str	x9, [x21]
	ldr	x9, [x20, #400]
	str	x9, [x21, #8]
	ldr	x9, [x20, #248]
	str	x9, [x21, #16]
	ldr	x9, [x20, #248]
	subs	x8, x9, x8
	csel	x8, xzr, x8, lo
	str	x8, [x21, #24]
	ldr	x8, [x20, #408]
	str	x8, [x21, #32]
	ldr	x8, [x20, #376]
	str	x8, [x21, #40]
	ldr	x8, [x20, #384]
	str	x8, [x21, #48]
	ldr	w8, [x20, #420]
	cbz	w8, .LBB18_9
.LBB18_4:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB18_4
// %bb.5:
	cmp	w8, #2
	b.ne	.LBB18_9
// %bb.6:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB18_11
// %bb.7:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB18_11
// %bb.8:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB18_9:
	mov	w0, wzr
	b	.LBB18_11
.LBB18_10:
	mov	w0, #-16
.LBB18_11:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_reader_close;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_reader_close
	.globl	zb_reader_close                 // -- Begin function zb_reader_close
	.p2align	2
zb_reader_close:                        // @zb_reader_close
// %bb.0:
	sub	sp, sp, #400
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #368]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #384]            // 16-byte Folded Spill
	cbz	x0, .LBB19_10
// %bb.1:
	mov	x19, x0
	ldr	x8, [x0, #208]
	cbz	x8, .LBB19_11
// %bb.2:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x21, [x19, #256]
	add	x20, x19, #8
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB19_12
// %bb.3:
	ldr	x8, [x19, #216]
	cbz	x8, .LBB19_5
// %bb.4:
	str	xzr, [x8, #256]
.LBB19_5:
	ldr	x8, [x19, #208]
	dmb	ish
	str	xzr, [x8, #88]
	ldr	x8, [x19, #176]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #200]
	cmp	x8, x9
	b.ne	.LBB19_7
// %bb.6:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19, #168]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB19_7:
	ldr	x8, [x19, #56]
	add	x21, x19, #428
	cbz	x8, .LBB19_15
// %bb.8:
	ldr	x8, [x8, #8]
	mov	w22, wzr
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB19_18
// %bb.9:
	ldr	x9, [x19, #40]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB19_17
	b	.LBB19_18
.LBB19_10:
	mov	w22, #-1
	b	.LBB19_21
.LBB19_11:
	mov	w22, wzr
	b	.LBB19_21
.LBB19_12:
	mov	x0, x20
	bl	zbi_stream_close
	ldr	x0, [x19, #792]
	add	x19, x19, #792
	cbz	x0, .LBB19_14
// %bb.13:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB19_14:
	mov	w22, wzr
	b	.LBB19_20
.LBB19_15:
	ldr	x8, [x20]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x8, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x4, x9, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	mov	x5, x21
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB19_22
// %bb.16:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB19_17:
	mov	x0, x21
	mov	x1, x19
	bl	zbi_stream_unlink
	mov	w22, w0
.LBB19_18:
	mov	x0, x20
	bl	zbi_stream_close
	ldr	x0, [x19, #792]
	add	x19, x19, #792
	cbz	x0, .LBB19_20
// %bb.19:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB19_20:
	str	xzr, [x19]
.LBB19_21:
	mov	w0, w22
	ldp	x20, x19, [sp, #384]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #368]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #400
	ret
.LBB19_22:
	mov	w22, wzr
	b	.LBB19_18
                                        // -- End function
	.def	zbi_shm_named;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_named
	.p2align	2                               // -- Begin function zbi_shm_named
zbi_shm_named:                          // @zbi_shm_named
// %bb.0:
	sub	sp, sp, #368
	ldr	x8, [x0, #48]
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	cbz	x8, .LBB20_2
// %bb.1:
	ldr	x8, [x8, #8]
	dmb	ishld
	ldr	x9, [x0, #32]
	cmp	x9, x8, lsr #8
	cset	w9, eq
	tst	x8, #0xff
	cset	w8, ne
	and	w0, w8, w9
	b	.LBB20_4
.LBB20_2:
	ldr	x8, [x0]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x8, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	mov	x5, x1
	csel	x3, x4, x9, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB20_4
// %bb.3:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	mov	w0, #1
.LBB20_4:
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #368
	ret
                                        // -- End function
	.def	zbi_stream_unlink;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_stream_unlink
	.p2align	2                               // -- Begin function zbi_stream_unlink
zbi_stream_unlink:                      // @zbi_stream_unlink
// %bb.0:
	sub	sp, sp, #176
	stp	x30, x23, [sp, #128]            // 16-byte Folded Spill
	mov	x23, x0
	stp	x22, x21, [sp, #144]            // 16-byte Folded Spill
	mov	x22, x1
	adrp	x0, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x1, x23
	add	x0, x0, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x2, x22
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	bl	zbi_sem_unlink
	mov	w19, w0
	adrp	x0, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	add	x0, x0, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x1, x23
	mov	x2, x22
	bl	zbi_sem_unlink
	mov	w20, w0
	add	x0, sp, #8
	mov	x1, x23
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x22
	bl	zbi_shm_open_in
	mov	w21, w0
	cmn	w0, #3
	b.eq	.LBB21_3
// %bb.1:
	cbz	w21, .LBB21_4
.LBB21_2:
	cbnz	w19, .LBB21_14
	b	.LBB21_15
.LBB21_3:
	add	x0, sp, #8
	mov	x1, x23
	mov	w2, #1
	mov	w3, #1
	mov	x4, x22
	bl	zbi_shm_open_in
	mov	w21, w0
	cbnz	w21, .LBB21_2
.LBB21_4:
	ldr	x8, [sp, #56]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB21_6
.LBB21_5:                               //   in Loop: Header=BB21_6 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB21_11
.LBB21_6:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB21_8 Depth 2
	tst	x8, #0xff
	b.eq	.LBB21_12
// %bb.7:                               //   in Loop: Header=BB21_6 Depth=1
	ldr	x9, [sp, #56]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB21_8:                               //   Parent Loop BB21_6 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB21_5
// %bb.9:                               //   in Loop: Header=BB21_8 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB21_8
// %bb.10:                              //   in Loop: Header=BB21_6 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB21_6
.LBB21_11:
	mov	w21, wzr
	b	.LBB21_13
.LBB21_12:
	mov	w21, #-3
.LBB21_13:
	add	x0, sp, #8
	bl	zbi_shm_close
	cbz	w19, .LBB21_15
.LBB21_14:
	cmn	w19, #3
	b.ne	.LBB21_16
.LBB21_15:
	mov	w19, w20
.LBB21_16:
	cbz	w19, .LBB21_18
// %bb.17:
	cmn	w19, #3
	b.ne	.LBB21_19
.LBB21_18:
	mov	w19, w21
.LBB21_19:
	cmn	w19, #3
	csel	w0, wzr, w19, eq
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #144]            // 16-byte Folded Reload
	ldp	x30, x23, [sp, #128]            // 16-byte Folded Reload
	add	sp, sp, #176
	ret
                                        // -- End function
	.def	zb_writer_open;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_open
	.globl	zb_writer_open                  // -- Begin function zb_writer_open
	.p2align	2
zb_writer_open:                         // @zb_writer_open
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #560
	cbz	x0, .LBB22_15
// %bb.1:
	mov	x20, x2
	mov	x21, x1
	mov	w1, wzr
	mov	w2, #800
	mov	x19, x0
	bl	memset
	cbz	x21, .LBB22_16
// %bb.2:
	ldrb	w8, [x21]
	cmp	w8, #46
	b.eq	.LBB22_16
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x21
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB22_16
// %bb.4:
	ldrb	w11, [x21]
	cbz	w11, .LBB22_16
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w24, #-2
.LBB22_6:                               // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB22_10
// %bb.7:                               //   in Loop: Header=BB22_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB22_10
// %bb.8:                               //   in Loop: Header=BB22_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB22_17
// %bb.9:                               //   in Loop: Header=BB22_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB22_17
.LBB22_10:                              //   in Loop: Header=BB22_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB22_16
// %bb.11:                              //   in Loop: Header=BB22_6 Depth=1
	ldrb	w11, [x21, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB22_6
// %bb.12:
	add	x0, sp, #64
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	cbz	x20, .LBB22_14
// %bb.13:
	ldr	q0, [x20]
	ldr	x8, [x20, #16]
	str	q0, [sp, #64]
	str	x8, [sp, #80]
.LBB22_14:
	ldr	w8, [sp, #80]
	cmp	w8, #2
	b.ls	.LBB22_18
.LBB22_15:
	mov	w24, #-1
	b	.LBB22_17
.LBB22_16:
	mov	w24, #-2
.LBB22_17:
	mov	w0, w24
	add	sp, sp, #560
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB22_18:
	mov	x0, x21
	ldrb	w24, [sp, #87]
	ldr	x23, [sp, #72]
	add	x20, x19, #436
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x22, x0, x8, lo
	mov	x0, x20
	mov	x1, x21
	mov	x2, x22
	bl	memcpy
	adrp	x8, __imp_GetCurrentProcessId
	strb	wzr, [x20, x22]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	str	w24, [x19, #428]
	str	x8, [x19, #264]
	tbnz	x23, #63, .LBB22_21
// %bb.19:
	cbz	x23, .LBB22_22
// %bb.20:
	mov	w8, #57600
	movk	w8, #1525, lsl #16
	cmp	x23, x8
	csel	x8, x23, x8, lo
	b	.LBB22_23
.LBB22_21:
	mov	x8, xzr
	b	.LBB22_23
.LBB22_22:
	mov	x8, #-50000
.LBB22_23:
	str	x8, [x19, #368]
	adrp	x8, __imp_GetSystemInfo
	add	x0, sp, #240
	ldr	x8, [x8, :lo12:__imp_GetSystemInfo]
	blr	x8
	ldr	w8, [sp, #272]
	cmp	w8, #1
	b.ne	.LBB22_25
// %bb.24:
	str	xzr, [x19, #368]
.LBB22_25:
	ldr	w8, [sp, #80]
	mov	w9, #1
	adrp	x27, __imp_QueryPerformanceCounter
	ldr	x24, [sp, #64]
	add	x0, sp, #240
	mov	x28, #-51712
	cmp	w8, #2
	str	w9, [x19, #772]
	cset	w8, eq
	mov	w29, #51712
	mov	w23, #11520
	add	x21, x19, #16
	movk	x28, #50277, lsl #16
	movk	w29, #15258, lsl #16
	str	w8, [x19, #768]
	movk	w23, #305, lsl #16
	ldr	x27, [x27, :lo12:__imp_QueryPerformanceCounter]
	blr	x27
	adrp	x22, __imp_QueryPerformanceFrequency
	add	x0, sp, #96
	ldr	x22, [x22, :lo12:__imp_QueryPerformanceFrequency]
	blr	x22
	ldr	x8, [sp, #240]
	mov	x11, #9223372036854775807
	ldr	x9, [sp, #96]
	mov	w26, #34464
	movk	w26, #1, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	add	x9, x19, #136
	str	x9, [sp, #56]                   // 8-byte Folded Spill
	add	x9, x19, #176
	madd	x8, x10, x29, x8
	str	x9, [sp, #48]                   // 8-byte Folded Spill
	add	x10, x19, #280
	sub	x9, x11, x8
	add	x8, x8, x24
	cmp	x9, x24
	ccmp	x24, #0, #8, ge
	str	x10, [sp, #40]                  // 8-byte Folded Spill
	csel	x25, x11, x8, lt
	b	.LBB22_27
.LBB22_26:                              //   in Loop: Header=BB22_27 Depth=1
	bl	zbi_sleep_ns
.LBB22_27:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x21
	mov	x1, x20
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w24, w0
	cmn	w0, #3
	b.ne	.LBB22_29
// %bb.28:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	x1, x20
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w24, w0
.LBB22_29:                              //   in Loop: Header=BB22_27 Depth=1
	cbz	w24, .LBB22_31
// %bb.30:                              //   in Loop: Header=BB22_27 Depth=1
	cmn	w24, #3
	b.ne	.LBB22_63
	b	.LBB22_64
.LBB22_31:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	w1, #1
	mov	x2, x19
	bl	zbi_stream_map
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.32:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x1, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	ldr	x0, [sp, #56]                   // 8-byte Folded Reload
	add	x1, x1, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x2, x20
	mov	x3, x19
	bl	zbi_sem_open
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.33:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x1, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	ldr	x0, [sp, #48]                   // 8-byte Folded Reload
	add	x1, x1, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x2, x20
	mov	x3, x19
	bl	zbi_sem_open
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.34:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #184]
	str	xzr, [x19, #224]
	cbz	x8, .LBB22_41
// %bb.35:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	w9, [x8]
	dmb	ishld
	cbnz	w9, .LBB22_37
// %bb.36:                              //   in Loop: Header=BB22_27 Depth=1
	mov	w9, #1
	str	w9, [x8, #4]
	mov	w9, #16986
	movk	w9, #21316, lsl #16
	dmb	ish
	str	w9, [x8]
.LBB22_37:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	w9, [x8]
	mov	w10, #16986
	movk	w10, #21316, lsl #16
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB22_39
// %bb.38:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	w9, [x8, #4]
	cmp	w9, #1
	csel	x8, x8, xzr, eq
	b	.LBB22_40
.LBB22_39:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x8, xzr
.LBB22_40:                              //   in Loop: Header=BB22_27 Depth=1
	str	x8, [x19, #224]
.LBB22_41:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x8, .L__const.zbi_writer_join.attaching
	ldrb	w10, [sp, #86]
	add	x8, x8, :lo12:.L__const.zbi_writer_join.attaching
	ldrb	w9, [sp, #85]
	mov	x0, x21
	mov	w1, wzr
	ldp	q0, q1, [x8]
	stp	w9, w10, [sp, #32]              // 8-byte Folded Spill
	ldrb	w9, [sp, #84]
	stp	q0, q1, [sp, #176]
	ldr	x8, [x19, #216]
	str	w9, [sp, #28]                   // 4-byte Folded Spill
	ldr	x24, [x8, #88]
	dmb	ishld
	mov	x2, x24
	bl	zbi_presence_of
	ldr	x8, [x19, #216]
	cmp	w0, #2
	ldr	x2, [x8, #88]
	dmb	ishld
	b.ne	.LBB22_44
// %bb.42:                              //   in Loop: Header=BB22_27 Depth=1
	cmp	x2, x24
	b.eq	.LBB22_44
// %bb.43:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	w1, wzr
	bl	zbi_presence_of
.LBB22_44:                              //   in Loop: Header=BB22_27 Depth=1
	cmp	w0, #1
	b.ne	.LBB22_61
// %bb.45:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #72]
	cmp	x8, #2
	b.eq	.LBB22_52
// %bb.46:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #88]
	cmp	x8, #2
	b.eq	.LBB22_52
// %bb.47:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #104]
	cmp	x8, #2
	b.eq	.LBB22_52
// %bb.48:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #120]
	cmp	x8, #2
	b.eq	.LBB22_52
// %bb.49:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x19, #64]
	cbz	x8, .LBB22_52
// %bb.50:                              //   in Loop: Header=BB22_27 Depth=1
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #240
	mov	w1, #320
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w5, #1
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #240
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB22_60
// %bb.51:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB22_60
.LBB22_52:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	x1, x19
	bl	zbi_claim_repair
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.53:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	w1, #1
	mov	x2, x19
	bl	zbi_claim
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.54:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	w8, [x19, #432]
	ldr	x0, [x19, #288]
	orr	w8, w8, #0x2
	str	w8, [x19, #432]
	cbz	x0, .LBB22_56
// %bb.55:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB22_56:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x0, [sp, #40]                   // 8-byte Folded Reload
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	ldr	x8, [x19, #216]
	mov	x0, x21
	mov	w1, #1
	ldr	x8, [x8, #80]
	str	x8, [sp, #16]                   // 8-byte Folded Spill
	dmb	ishld
	ldr	x8, [x19, #216]
	ldr	x24, [x8, #80]
	dmb	ishld
	mov	x2, x24
	bl	zbi_presence_of
	ldr	x8, [x19, #216]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB22_59
// %bb.57:                              //   in Loop: Header=BB22_27 Depth=1
	cmp	x2, x24
	b.eq	.LBB22_59
// %bb.58:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	mov	w1, #1
	bl	zbi_presence_of
.LBB22_59:                              //   in Loop: Header=BB22_27 Depth=1
	cmp	w0, #1
	b.ne	.LBB22_67
.LBB22_60:                              //   in Loop: Header=BB22_27 Depth=1
	mov	w24, #-5
	b	.LBB22_62
.LBB22_61:                              //   in Loop: Header=BB22_27 Depth=1
	cmp	w0, #2
	mov	w8, #-3
	mov	w9, #-6
	csel	w24, w9, w8, eq
.LBB22_62:                              //   in Loop: Header=BB22_27 Depth=1
	mov	x0, x21
	bl	zbi_stream_close
	cmn	w24, #3
	b.eq	.LBB22_64
.LBB22_63:                              //   in Loop: Header=BB22_27 Depth=1
	cmn	w24, #6
	b.ne	.LBB22_17
.LBB22_64:                              //   in Loop: Header=BB22_27 Depth=1
	add	x0, sp, #240
	blr	x27
	add	x0, sp, #96
	blr	x22
	ldr	x8, [sp, #240]
	ldr	x9, [sp, #96]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x8, x10, x29, x8
	cmp	x8, x25
	b.ge	.LBB22_17
// %bb.65:                              //   in Loop: Header=BB22_27 Depth=1
	add	x0, sp, #240
	lsl	x8, x26, #1
	cmp	x8, x23
	csel	x26, x8, x23, lt
	blr	x27
	add	x0, sp, #96
	blr	x22
	ldr	x8, [sp, #240]
	mov	x0, x26
	ldr	x9, [sp, #96]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x9, x10, x28, x25
	sub	x8, x9, x8
	cmp	x26, x8
	b.lt	.LBB22_26
// %bb.66:                              //   in Loop: Header=BB22_27 Depth=1
	add	x0, sp, #240
	blr	x27
	add	x0, sp, #96
	blr	x22
	ldr	x8, [sp, #240]
	ldr	x9, [sp, #96]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x9, x10, x28, x25
	sub	x0, x9, x8
	b	.LBB22_26
.LBB22_67:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x0, [x19, #288]
	cbz	x0, .LBB22_69
// %bb.68:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB22_69:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x0, [sp, #40]                   // 8-byte Folded Reload
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	ldr	x8, [x19, #64]
	cbz	x8, .LBB22_72
// %bb.70:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x8, #8]
	mov	w24, #-3
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB22_62
// %bb.71:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x9, [x19, #48]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB22_74
	b	.LBB22_62
.LBB22_72:                              //   in Loop: Header=BB22_27 Depth=1
	ldr	x8, [x21]
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x0, sp, #240
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x6, sp, #208
	csel	x3, x4, x8, eq
	mov	w1, #320
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	mov	x5, x20
	stp	q0, q0, [sp, #208]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #240
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB22_78
// %bb.73:                              //   in Loop: Header=BB22_27 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB22_74:                              //   in Loop: Header=BB22_27 Depth=1
	add	x1, sp, #176
	add	x2, sp, #96
	add	x3, sp, #95
	mov	x0, x21
	bl	zbi_settle
	cbz	w0, .LBB22_76
// %bb.75:                              //   in Loop: Header=BB22_27 Depth=1
	mov	w24, w0
	cmp	w0, #1
	b.eq	.LBB22_60
	b	.LBB22_62
.LBB22_76:                              //   in Loop: Header=BB22_27 Depth=1
	ldp	w10, w8, [sp, #32]              // 8-byte Folded Reload
	ldr	w9, [sp, #28]                   // 4-byte Folded Reload
	mov	x0, x21
	mov	x2, x19
	orr	w8, w9, w8, lsl #2
	ldrb	w9, [sp, #95]
	orr	w1, w8, w10, lsl #1
	str	w9, [x19, #764]
	bl	zbi_shm_hint
	mov	w24, w0
	cbnz	w0, .LBB22_62
// %bb.77:                              //   in Loop: Header=BB22_27 Depth=1
	add	x1, sp, #96
	mov	x0, x19
	ldr	x2, [sp, #16]                   // 8-byte Folded Reload
	bl	zbi_writer_start
	tbz	w0, #0, .LBB22_60
	b	.LBB22_79
.LBB22_78:                              //   in Loop: Header=BB22_27 Depth=1
	mov	w24, #-3
	b	.LBB22_62
.LBB22_79:
	mov	x0, x21
	mov	w1, #2
	bl	zbi_stream_drop
	mov	w24, wzr
	b	.LBB22_17
                                        // -- End function
	.def	zbi_sleep_ns;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sleep_ns
	.p2align	2                               // -- Begin function zbi_sleep_ns
zbi_sleep_ns:                           // @zbi_sleep_ns
// %bb.0:
	sub	sp, sp, #48
	cmp	x0, #1
	stp	x30, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	b.lt	.LBB23_13
// %bb.1:
	adrp	x21, __imp_CreateWaitableTimerExA
	mov	w3, #2
	mov	x20, x0
	mov	x0, xzr
	mov	x1, xzr
	mov	w2, #2
	ldr	x21, [x21, :lo12:__imp_CreateWaitableTimerExA]
	movk	w3, #16, lsl #16
	blr	x21
	cbz	x0, .LBB23_3
// %bb.2:
	mov	x9, #62915
	add	x8, x20, #99
	movk	x9, #23592, lsl #16
	lsr	x8, x8, #2
	movk	x9, #49807, lsl #32
	mov	x19, x0
	movk	x9, #10485, lsl #48
	umulh	x8, x8, x9
	neg	x8, x8, lsr #2
	str	x8, [sp, #8]
	b	.LBB23_4
.LBB23_3:
	mov	w3, #2
	mov	x1, xzr
	mov	w2, wzr
	movk	w3, #16, lsl #16
	blr	x21
	mov	x9, #62915
	add	x8, x20, #99
	movk	x9, #23592, lsl #16
	lsr	x8, x8, #2
	movk	x9, #49807, lsl #32
	mov	x19, x0
	movk	x9, #10485, lsl #48
	umulh	x8, x8, x9
	neg	x8, x8, lsr #2
	str	x8, [sp, #8]
	cbz	x0, .LBB23_7
.LBB23_4:
	adrp	x8, __imp_SetWaitableTimer
	add	x1, sp, #8
	mov	x0, x19
	mov	w2, wzr
	mov	x3, xzr
	mov	x4, xzr
	ldr	x8, [x8, :lo12:__imp_SetWaitableTimer]
	mov	w5, wzr
	blr	x8
	cbz	w0, .LBB23_6
// %bb.5:
	adrp	x8, __imp_WaitForSingleObject
	mov	x0, x19
	mov	w1, #-1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	b	.LBB23_12
.LBB23_6:
	mov	w21, wzr
	b	.LBB23_8
.LBB23_7:
	mov	w21, #1
.LBB23_8:
	mov	x8, #5568
	movk	x8, #63544, lsl #16
	movk	x8, #13, lsl #32
	cmp	x20, x8
	b.hi	.LBB23_10
// %bb.9:
	mov	w8, #16959
	movk	w8, #15, lsl #16
	add	x9, x20, x8
	add	x8, x8, #1
	udiv	x0, x9, x8
	b	.LBB23_11
.LBB23_10:
	mov	w0, #60000
.LBB23_11:
	adrp	x8, __imp_Sleep
                                        // kill: def $w0 killed $w0 killed $x0
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
	tbnz	w21, #0, .LBB23_13
.LBB23_12:
	adrp	x8, __imp_CloseHandle
	mov	x0, x19
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB23_13:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x21, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #48
	ret
                                        // -- End function
	.def	zb_writer_acquire;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_acquire
	.globl	zb_writer_acquire               // -- Begin function zb_writer_acquire
	.p2align	2
zb_writer_acquire:                      // @zb_writer_acquire
// %bb.0:
	sub	sp, sp, #112
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	mov	w24, #-1
	stp	x30, x29, [sp, #16]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #32]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	cbz	x0, .LBB24_39
// %bb.1:
	mov	x21, x2
	cbz	x2, .LBB24_39
// %bb.2:
	mov	x20, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB24_24
// %bb.3:
	add	x19, x20, #424
	mov	x22, x1
	mov	x0, x19
	mov	x1, x3
	mov	x23, x3
	bl	zbi_enter
	tbz	w0, #0, .LBB24_33
// %bb.4:
	ldr	w8, [x20, #752]
	cbz	w8, .LBB24_7
// %bb.5:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	mov	w28, #51712
	movk	w28, #15258, lsl #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x26, __imp_QueryPerformanceFrequency
	mov	x0, sp
	ldr	x26, [x26, :lo12:__imp_QueryPerformanceFrequency]
	blr	x26
	ldp	x9, x8, [sp]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x28, x8
	sub	x10, x9, x8
	add	x8, x8, x23
	cmp	x10, x23
	ldr	w10, [x20, #428]
	ccmp	x23, #0, #8, ge
	csel	x25, x9, x8, lt
	cbz	w10, .LBB24_24
// %bb.6:
	add	x24, x20, #752
	ldr	w8, [x24]
	cbnz	w8, .LBB24_17
.LBB24_7:
	cbz	x22, .LBB24_26
// %bb.8:
	cmn	x22, #17
	b.hi	.LBB24_10
// %bb.9:
	ldr	x8, [x20, #256]
	add	x1, x22, #16
	cmp	x1, x8
	b.ls	.LBB24_34
.LBB24_10:
	ldr	w8, [x20, #428]
	cbz	w8, .LBB24_25
.LBB24_11:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB24_11
// %bb.12:
	cmp	w8, #2
	b.ne	.LBB24_25
// %bb.13:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB24_25
// %bb.14:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB24_25
// %bb.15:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	mov	w24, #-7
	b	.LBB24_39
.LBB24_16:                              //   in Loop: Header=BB24_17 Depth=1
	mov	w8, #57600
	mov	x0, x24
	movk	w8, #1525, lsl #16
	mov	w1, w27
	add	x8, x29, x8
	cmp	x25, x8
	csel	x2, x25, x8, lt
	bl	zbi_park
	mov	x0, x19
	mov	x1, #-1
	bl	zbi_enter
	ldr	w8, [x20, #760]
	ldr	w9, [x20, #752]
	sub	w8, w8, #1
	str	w8, [x20, #760]
	cbz	w9, .LBB24_7
.LBB24_17:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB24_19 Depth 2
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	mov	x0, sp
	blr	x26
	ldp	x9, x8, [sp]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x29, x10, x28, x8
	cmp	x29, x25
	b.ge	.LBB24_27
// %bb.18:                              //   in Loop: Header=BB24_17 Depth=1
	ldr	w8, [x20, #760]
	ldr	w9, [x20, #428]
	ldr	w27, [x20, #752]
	add	w8, w8, #1
	str	w8, [x20, #760]
	cbz	w9, .LBB24_16
.LBB24_19:                              //   Parent Loop BB24_17 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB24_19
// %bb.20:                              //   in Loop: Header=BB24_17 Depth=1
	cmp	w8, #2
	b.ne	.LBB24_16
// %bb.21:                              //   in Loop: Header=BB24_17 Depth=1
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB24_16
// %bb.22:                              //   in Loop: Header=BB24_17 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB24_16
// %bb.23:                              //   in Loop: Header=BB24_17 Depth=1
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB24_16
.LBB24_24:
	mov	w24, #-16
	b	.LBB24_39
.LBB24_25:
	mov	w24, #-7
	b	.LBB24_39
.LBB24_26:
	mov	x0, x19
	mov	w1, #-9
	mov	w24, #-9
	b	.LBB24_38
.LBB24_27:
	ldr	w8, [x20, #428]
	cbz	w8, .LBB24_33
.LBB24_28:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB24_28
// %bb.29:
	cmp	w8, #2
	b.ne	.LBB24_33
// %bb.30:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB24_33
// %bb.31:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB24_33
// %bb.32:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	mov	w24, #1
	b	.LBB24_39
.LBB24_33:
	mov	w24, #1
	b	.LBB24_39
.LBB24_34:
	mov	w8, #2
	mov	x0, x20
	mov	x2, x23
	str	w8, [x20, #752]
	bl	zbi_writer_reserve
	mov	w24, w0
	cbz	w0, .LBB24_36
// %bb.35:
	mov	x0, x20
	bl	zbi_writer_set_idle
	b	.LBB24_37
.LBB24_36:
	ldr	x8, [x20, #240]
	mov	w10, #1
	ldr	x9, [x20, #744]
	str	x22, [x20, #720]
	str	w10, [x20, #752]
	add	x8, x8, x9
	add	x8, x8, #16
	str	x8, [x21]
.LBB24_37:
	mov	x0, x19
	mov	w1, w24
.LBB24_38:
	bl	zbi_leave_with
.LBB24_39:
	mov	w0, w24
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #48]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
                                        // -- End function
	.def	zbi_writer_reserve;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_writer_reserve
	.p2align	2                               // -- Begin function zbi_writer_reserve
zbi_writer_reserve:                     // @zbi_writer_reserve
// %bb.0:
	sub	sp, sp, #128
	stp	x28, x27, [sp, #48]             // 16-byte Folded Spill
	adrp	x27, __imp_QueryPerformanceCounter
	stp	x30, x29, [sp, #32]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #64]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #80]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	mov	x22, x2
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	x27, [x27, :lo12:__imp_QueryPerformanceCounter]
	add	x0, sp, #24
	mov	x20, x1
	blr	x27
	adrp	x28, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x28, [x28, :lo12:__imp_QueryPerformanceFrequency]
	blr	x28
	ldr	x10, [x19, #216]
	ldp	x8, x9, [sp, #16]
	ldr	x10, [x10, #88]
	cbz	x10, .LBB25_4
// %bb.1:
	sdiv	x10, x9, x8
	mov	w29, #51712
	movk	w29, #15258, lsl #16
	mov	w25, #57600
	movk	w25, #1525, lsl #16
	msub	x9, x10, x8, x9
	mul	x9, x9, x29
	sdiv	x8, x9, x8
	ldr	x9, [x19, #272]
	madd	x21, x10, x29, x8
	sub	x8, x21, x9
	cmp	x8, x25
	b.lt	.LBB25_6
// %bb.2:
	mov	x0, x19
	bl	zbi_writer_look
	cbz	w0, .LBB25_5
// %bb.3:
	mov	w23, w0
                                        // implicit-def: $x20
	cmp	w23, #1
	b.eq	.LBB25_19
	b	.LBB25_43
.LBB25_4:
	mov	w23, #2
	b	.LBB25_43
.LBB25_5:
	str	x21, [x19, #272]
.LBB25_6:
	ldr	x9, [x19, #256]
	ldr	x8, [x19, #696]
	sub	x9, x9, x8
	subs	x10, x9, x20
	b.lo	.LBB25_10
// %bb.7:
	b.ls	.LBB25_13
// %bb.8:
	cmp	x10, #15
	b.hi	.LBB25_13
// %bb.9:
	cmp	x8, x20
	b.lo	.LBB25_13
.LBB25_10:
	cmp	x8, x20
	str	xzr, [x19, #744]
	b.hs	.LBB25_12
// %bb.11:
	mov	w23, #-8
	b	.LBB25_43
.LBB25_12:
	add	x20, x9, x20
	b	.LBB25_14
.LBB25_13:
	str	x8, [x19, #744]
.LBB25_14:
	ldr	x8, [x19, #712]
	cmp	x8, x20
	b.hs	.LBB25_17
// %bb.15:
	ldr	x8, [x19, #216]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x9, [x19, #256]
	str	x8, [x19, #712]
	cmp	x8, x9
	b.ls	.LBB25_18
// %bb.16:
	mov	w23, #-12
	str	xzr, [x19, #712]
	b	.LBB25_43
.LBB25_17:
	mov	w23, wzr
	b	.LBB25_43
.LBB25_18:
	cmp	x8, x20
	cset	w23, lo
	cmp	w23, #1
	b.ne	.LBB25_43
.LBB25_19:
	add	x0, sp, #24
	blr	x27
	add	x0, sp, #16
	blr	x28
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x24, x10, x29, x8
	sub	x8, x9, x24
	add	x10, x24, x22
	cmp	x8, x22
	mov	x21, x24
	ccmp	x22, #0, #8, ge
	csel	x26, x9, x10, lt
	cbz	x22, .LBB25_23
// %bb.20:
	ldr	x9, [x19, #368]
	tbz	x9, #63, .LBB25_25
// %bb.21:
	ldr	x9, [x19, #376]
	mov	w10, #50000
	cmp	x9, x10
	b.gt	.LBB25_24
// %bb.22:
	mov	w9, #50000
	lsr	x8, x8, #4
	add	x9, x24, x9
	cmp	x8, #3125
	mov	x8, #9223372036854775807
	csel	x8, x8, x9, lo
	b	.LBB25_26
.LBB25_23:
	mov	x0, x19
	mov	x1, x20
	mov	x2, x21
	bl	zbi_writer_check
	mov	w23, w0
	b	.LBB25_43
.LBB25_24:
	ldrb	w9, [x19, #384]
	mov	w10, #50000
	tst	w9, #0xf
	csel	x9, x10, xzr, eq
.LBB25_25:
	add	x10, x9, x24
	cmp	x8, x9
	mov	x8, #9223372036854775807
	csel	x8, x8, x10, lo
.LBB25_26:
	mov	x22, x26
	cmp	x26, x8
	b.lt	.LBB25_28
// %bb.27:
	mov	x22, x8
.LBB25_28:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB25_29 Depth 2
                                        //       Child Loop BB25_30 Depth 3
	add	x8, x21, x25
	cmp	x22, x8
	csel	x23, x22, x8, lt
	cmp	x21, x23
	b.ge	.LBB25_35
.LBB25_29:                              //   Parent Loop BB25_28 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB25_30 Depth 3
	mov	w8, #16
.LBB25_30:                              //   Parent Loop BB25_28 Depth=1
                                        //     Parent Loop BB25_29 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldr	x9, [x19, #712]
	cmp	x9, x20
	b.hs	.LBB25_38
// %bb.31:                              //   in Loop: Header=BB25_30 Depth=3
	ldr	x9, [x19, #216]
	ldr	x9, [x9, #40]
	dmb	ishld
	ldr	x10, [x19, #256]
	str	x9, [x19, #712]
	cmp	x9, x10
	b.hi	.LBB25_39
// %bb.32:                              //   in Loop: Header=BB25_30 Depth=3
	cmp	x9, x20
	b.hs	.LBB25_38
// %bb.33:                              //   in Loop: Header=BB25_30 Depth=3
	subs	w8, w8, #1
	yield
	yield
	b.ne	.LBB25_30
// %bb.34:                              //   in Loop: Header=BB25_29 Depth=2
	add	x0, sp, #24
	blr	x27
	add	x0, sp, #16
	blr	x28
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x21, x10, x29, x8
	cmp	x21, x23
	b.lt	.LBB25_29
.LBB25_35:                              //   in Loop: Header=BB25_28 Depth=1
	cmp	x21, x22
	b.ge	.LBB25_44
// %bb.36:                              //   in Loop: Header=BB25_28 Depth=1
	mov	x0, x19
	mov	x1, x20
	mov	x2, x21
	bl	zbi_writer_check
	cmp	w0, #1
	b.eq	.LBB25_28
// %bb.37:
	mov	w23, w0
	b	.LBB25_40
.LBB25_38:
	mov	w23, wzr
	b	.LBB25_40
.LBB25_39:
	mov	w23, #-12
	str	xzr, [x19, #712]
.LBB25_40:
	mov	w9, #6784
	sub	x8, x21, x24
	movk	w9, #6, lsl #16
	mov	w11, #50000
	cmp	x8, x9
	csel	x10, x8, x9, lt
	mov	x9, x8
	cmp	x10, x11
	b.lt	.LBB25_42
// %bb.41:
	ldr	x9, [x19, #376]
	add	x9, x9, x9, lsl #1
	add	x9, x9, x10
	add	x10, x9, #3
	cmp	x9, #0
	csel	x9, x10, x9, lt
	asr	x9, x9, #2
.LBB25_42:
	ldp	x10, x11, [x19, #384]
	add	x10, x10, #1
	add	x8, x11, x8
	stp	x9, x10, [x19, #376]
	str	x8, [x19, #392]
.LBB25_43:
	mov	w0, w23
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #80]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #64]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #48]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
.LBB25_44:
	add	x21, x19, #424
	add	x8, x19, #176
	mov	x22, x26
	str	x8, [sp, #8]                    // 8-byte Folded Spill
	b	.LBB25_46
.LBB25_45:                              //   in Loop: Header=BB25_46 Depth=1
	mov	w8, #57600
	ldr	x0, [sp, #8]                    // 8-byte Folded Reload
	movk	w8, #1525, lsl #16
	mov	x22, x25
	add	x8, x26, x8
	cmp	x8, x25
	csel	x1, x25, x8, gt
	bl	zbi_sem_wait
	mov	x0, x21
	mov	x1, #-1
	bl	zbi_enter
.LBB25_46:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB25_48 Depth 2
	add	x0, sp, #24
	blr	x27
	add	x0, sp, #16
	blr	x28
	ldp	x9, x8, [sp, #16]
	mov	x0, x19
	mov	x1, x20
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x26, x10, x29, x8
	mov	x2, x26
	bl	zbi_writer_check
	cmp	x26, x22
	ccmp	w0, #1, #0, lt
	b.ne	.LBB25_53
// %bb.47:                              //   in Loop: Header=BB25_46 Depth=1
	mov	x25, x22
	ldr	w8, [x19, #428]
	cbz	w8, .LBB25_45
.LBB25_48:                              //   Parent Loop BB25_46 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB25_48
// %bb.49:                              //   in Loop: Header=BB25_46 Depth=1
	cmp	w8, #2
	b.ne	.LBB25_45
// %bb.50:                              //   in Loop: Header=BB25_46 Depth=1
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB25_45
// %bb.51:                              //   in Loop: Header=BB25_46 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB25_45
// %bb.52:                              //   in Loop: Header=BB25_46 Depth=1
	mov	x8, x0
	mov	x0, x21
	blr	x8
	b	.LBB25_45
.LBB25_53:
	mov	w23, w0
	add	x0, sp, #24
	blr	x27
	add	x0, sp, #16
	blr	x28
	ldp	x9, x8, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x29
	sdiv	x8, x8, x9
	madd	x21, x10, x29, x8
	b	.LBB25_40
                                        // -- End function
	.def	zbi_writer_set_idle;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_writer_set_idle
	.p2align	2                               // -- Begin function zbi_writer_set_idle
zbi_writer_set_idle:                    // @zbi_writer_set_idle
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	ldr	w8, [x0, #760]
	str	wzr, [x0, #752]
	cbz	w8, .LBB26_4
// %bb.1:
	adrp	x8, __imp_GetModuleHandleA
	mov	x19, x0
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB26_4
// %bb.2:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB26_4
// %bb.3:
	mov	x1, x0
	add	x0, x19, #752
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	br	x1
.LBB26_4:
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_commit;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_commit
	.globl	zb_writer_commit                // -- Begin function zb_writer_commit
	.p2align	2
zb_writer_commit:                       // @zb_writer_commit
// %bb.0:
	str	x30, [sp, #-80]!                // 8-byte Folded Spill
	stp	x26, x25, [sp, #16]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	cbz	x0, .LBB27_6
// %bb.1:
	mov	x20, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB27_7
// %bb.2:
	add	x19, x20, #424
	mov	x21, x1
	mov	x0, x19
	mov	x1, #-1
	bl	zbi_enter
	ldr	w8, [x20, #752]
	cmp	w8, #1
	b.ne	.LBB27_8
// %bb.3:
	cbz	x21, .LBB27_9
// %bb.4:
	ldr	x8, [x20, #720]
	cmp	x8, x21
	b.hs	.LBB27_10
// %bb.5:
	mov	w21, #-7
	b	.LBB27_46
.LBB27_6:
	mov	w21, #-1
	b	.LBB27_52
.LBB27_7:
	mov	w21, #-16
	b	.LBB27_52
.LBB27_8:
	mov	w21, #-16
	b	.LBB27_46
.LBB27_9:
	mov	w21, #-9
	b	.LBB27_46
.LBB27_10:
	ldr	x8, [x20, #744]
	add	x23, x21, #16
	ldr	x9, [x20, #696]
	ldr	x24, [x20, #256]
	cmp	x8, x9
	b.ne	.LBB27_21
// %bb.11:
	sub	x9, x24, x8
	sub	x10, x9, x23
	cbz	x10, .LBB27_21
// %bb.12:
	cmp	x10, #15
	b.hi	.LBB27_21
// %bb.13:
	cmp	x8, x23
	b.lo	.LBB27_21
// %bb.14:
	ldr	x10, [x20, #712]
	add	x22, x20, #744
	add	x9, x9, x23
	cmp	x10, x9
	b.hs	.LBB27_19
// %bb.15:
	ldr	x8, [x20, #216]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x24, [x20, #256]
	str	x8, [x20, #712]
	cmp	x8, x24
	b.ls	.LBB27_17
// %bb.16:
	add	x22, x20, #712
	b	.LBB27_20
.LBB27_17:
	cmp	x8, x9
	b.lo	.LBB27_21
// %bb.18:
	ldr	x8, [x22]
.LBB27_19:
	ldr	x9, [x20, #240]
	mov	x2, x21
	add	x8, x9, x8
	add	x0, x9, #16
	add	x1, x8, #16
	bl	memcpy
	ldr	x24, [x20, #256]
.LBB27_20:
	str	xzr, [x22]
.LBB27_21:
	ldr	x9, [x20, #240]
	add	x1, sp, #8
	ldr	x10, [x20, #744]
	mov	w2, #8
	ldr	x8, [x20, #8]
	str	x21, [sp, #8]
	ldr	x25, [x20, #696]
	add	x22, x9, x10
	mov	x0, x22
	add	x26, x8, #1
	bl	memcpy
	add	x0, x22, #8
	add	x1, sp, #8
	mov	w2, #8
	str	x26, [sp, #8]
	bl	memcpy
	ldr	x9, [x20, #744]
	ldr	x8, [x20, #696]
	cmp	x9, x8
	b.ne	.LBB27_23
// %bb.22:
	mov	x22, xzr
	b	.LBB27_24
.LBB27_23:
	ldr	x9, [x20, #240]
	sub	x22, x24, x25
	cmp	x22, #16
	mov	w10, #16
	csel	x2, x22, x10, lo
	mov	w1, wzr
	add	x0, x9, x8
	bl	memset
.LBB27_24:
	ldr	w8, [x20, #760]
	str	wzr, [x20, #752]
	cbz	w8, .LBB27_28
// %bb.25:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB27_28
// %bb.26:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB27_28
// %bb.27:
	mov	x8, x0
	add	x0, x20, #752
	blr	x8
.LBB27_28:
	ldp	x8, x9, [x20, #400]
	add	x8, x8, #1
	add	x9, x9, x21
	tst	x8, #0x3ff
	stp	x8, x9, [x20, #400]
	b.eq	.LBB27_53
.LBB27_29:
	ldr	x9, [x20, #704]
	cmp	x22, #0
	ldr	x10, [x20, #744]
	mov	w11, #1
	ldr	x12, [x20, #256]
	cinc	x11, x11, ne
	ldr	x8, [x20, #8]
	add	x11, x9, x11
	add	x9, x10, x23
	add	x21, x22, x23
	cmp	x12, x9
	add	x13, x8, #1
	csel	x10, xzr, x9, eq
	ldp	x8, x9, [x20, #216]
	str	x11, [x20, #704]
	str	x13, [x20, #8]
	str	x10, [x20, #696]
	cbz	x9, .LBB27_32
// %bb.30:
	ldr	w10, [x20, #736]
	mov	w11, #-1
	dmb	ish
	eor	w10, w11, w10, lsr #1
	mov	x11, #-1
	and	x10, x10, #0x1
	add	x10, x9, x10, lsl #4
	str	x11, [x10, #176]
	ldr	x11, [x20, #8]
	dmb	ish
	str	x11, [x10, #168]
	ldr	x11, [x20, #704]
	dmb	ish
	str	x11, [x10, #176]
	str	x21, [x9, #144]
	ldr	x10, [x20, #696]
	str	x10, [x9, #160]
	ldr	x9, [x20, #224]
	cbz	x9, .LBB27_32
// %bb.31:
	ldr	x10, [x20, #736]
	add	x10, x10, #1
	str	x10, [x20, #736]
	dmb	ish
	str	x10, [x9, #136]
.LBB27_32:
	add	x9, x8, #40
	neg	x10, x21
.LBB27_33:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x22, [x9]
	add	x11, x22, x10
	stlxr	w12, x11, [x9]
	cbnz	w12, .LBB27_33
// %bb.34:
	ldr	x9, [x20, #224]
	cbz	x9, .LBB27_36
// %bb.35:
	mov	w10, #1
	str	x10, [x9, #152]
.LBB27_36:
	ldr	x9, [x20, #696]
	dmb	ish
	str	x9, [x8, #48]
	ldr	x9, [x20, #704]
	dmb	ish
	str	x9, [x8, #64]
	ldr	x8, [x20, #144]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #168]
	cmp	x8, x9
	b.ne	.LBB27_38
// %bb.37:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x20, #136]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB27_38:
	ldr	x8, [x20, #224]
	cbz	x8, .LBB27_41
// %bb.39:
	ldr	x9, [x20, #736]
	add	x9, x9, #1
	str	x9, [x20, #736]
	dmb	ish
	str	x9, [x8, #136]
	ldr	x8, [x20, #224]
	cbz	x8, .LBB27_41
// %bb.40:
	str	xzr, [x8, #152]
.LBB27_41:
	subs	x8, x22, x21
	b.lo	.LBB27_45
// %bb.42:
	ldr	x9, [x20, #256]
	cmp	x22, x9
	b.hi	.LBB27_45
// %bb.43:
	ldr	x10, [x20, #416]
	sub	x9, x9, x8
	mov	w21, wzr
	str	x8, [x20, #712]
	cmp	x9, x10
	b.ls	.LBB27_46
// %bb.44:
	str	x9, [x20, #416]
	b	.LBB27_46
.LBB27_45:
	mov	w21, #-12
	str	xzr, [x20, #712]
.LBB27_46:
	ldr	w8, [x20, #428]
	cbz	w8, .LBB27_52
.LBB27_47:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB27_47
// %bb.48:
	cmp	w8, #2
	b.ne	.LBB27_52
// %bb.49:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB27_52
// %bb.50:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB27_52
// %bb.51:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB27_52:
	mov	w0, w21
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #80                  // 8-byte Folded Reload
	ret
.LBB27_53:
	adrp	x24, __imp_WaitForSingleObject
	mov	x21, #-1
	ldr	x24, [x24, :lo12:__imp_WaitForSingleObject]
.LBB27_54:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x20, #184]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #208]
	cmp	x8, x9
	b.ne	.LBB27_58
// %bb.55:                              //   in Loop: Header=BB27_54 Depth=1
	ldr	x0, [x20, #176]
	mov	w1, wzr
	blr	x24
	cbnz	w0, .LBB27_29
// %bb.56:                              //   in Loop: Header=BB27_54 Depth=1
	ldr	x8, [x20, #184]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #208]
	cmp	x8, x9
	b.ne	.LBB27_59
// %bb.57:                              //   in Loop: Header=BB27_54 Depth=1
	subs	x21, x21, #1
	b.ne	.LBB27_54
	b	.LBB27_29
.LBB27_58:
	adrp	x8, __imp_Sleep
	mov	w0, wzr
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
	b	.LBB27_29
.LBB27_59:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x20, #176]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	b	.LBB27_29
                                        // -- End function
	.def	zb_writer_abort;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_abort
	.globl	zb_writer_abort                 // -- Begin function zb_writer_abort
	.p2align	2
zb_writer_abort:                        // @zb_writer_abort
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB28_8
// %bb.1:
	mov	x20, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB28_9
// %bb.2:
	add	x19, x20, #424
	mov	x1, #-1
	mov	x0, x19
	bl	zbi_enter
	ldr	w8, [x20, #752]
	cmp	w8, #1
	b.ne	.LBB28_10
// %bb.3:
	ldr	w8, [x20, #760]
	str	wzr, [x20, #752]
	cbz	w8, .LBB28_7
// %bb.4:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB28_7
// %bb.5:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB28_7
// %bb.6:
	mov	x8, x0
	add	x0, x20, #752
	blr	x8
.LBB28_7:
	mov	w21, wzr
	ldr	w8, [x20, #428]
	cbnz	w8, .LBB28_13
	b	.LBB28_18
.LBB28_8:
	mov	w21, #-1
	b	.LBB28_18
.LBB28_9:
	mov	w21, #-16
	b	.LBB28_18
.LBB28_10:
	ldr	w8, [x20, #756]
	cbz	w8, .LBB28_12
// %bb.11:
	mov	w21, wzr
	str	wzr, [x20, #756]
	ldr	w8, [x20, #428]
	cbnz	w8, .LBB28_13
	b	.LBB28_18
.LBB28_12:
	mov	w21, #-16
	ldr	w8, [x20, #428]
	cbz	w8, .LBB28_18
.LBB28_13:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB28_13
// %bb.14:
	cmp	w8, #2
	b.ne	.LBB28_18
// %bb.15:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB28_18
// %bb.16:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB28_18
// %bb.17:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB28_18:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	mov	w0, w21
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_write;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_write
	.globl	zb_writer_write                 // -- Begin function zb_writer_write
	.p2align	2
zb_writer_write:                        // @zb_writer_write
// %bb.0:
	sub	sp, sp, #48
	stp	x30, x21, [sp, #16]             // 16-byte Folded Spill
	mov	x21, x1
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x19, x2
	mov	x20, x0
	cbnz	x1, .LBB29_3
// %bb.1:
	cbz	x19, .LBB29_3
// %bb.2:
	mov	w0, #-1
	b	.LBB29_5
.LBB29_3:
	add	x2, sp, #8
	mov	x0, x20
	mov	x1, x19
	bl	zb_writer_acquire
	cbnz	w0, .LBB29_5
// %bb.4:
	ldr	x1, [sp, #8]
	add	x0, x20, #768
	mov	x2, x21
	mov	x3, x19
	bl	zbi_copier_copy
	mov	x0, x20
	mov	x1, x19
	bl	zb_writer_commit
.LBB29_5:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x21, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #48
	ret
                                        // -- End function
	.def	zbi_copier_copy;
	.scl	3;
	.type	32;
	.endef
	.globl	__real@3fe999999999999a         // -- Begin function zbi_copier_copy
	.section	.rdata,"dr",discard,__real@3fe999999999999a
	.p2align	3
__real@3fe999999999999a:
	.xword	0x3fe999999999999a              // double 0.80000000000000004
	.section	.text,"xr",one_only,zbi_copier_copy
	.p2align	2
zbi_copier_copy:                        // @zbi_copier_copy
// %bb.0:
	stp	x30, x23, [sp, #-48]!           // 16-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	mov	x21, x2
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x20, x3
	mov	x22, x1
	cmp	x3, #64, lsl #12                // =262144
	b.hs	.LBB30_3
// %bb.1:
	cmp	x20, #4095
	b.hi	.LBB30_5
// %bb.2:
	mov	x0, x22
	mov	x1, x21
	mov	x2, x20
	b	.LBB30_6
.LBB30_3:
	ldp	w1, w8, [x0]
	mov	x19, x0
	cbz	w8, .LBB30_7
// %bb.4:
	cbnz	w1, .LBB30_7
.LBB30_5:
	neg	w8, w22
	mov	x0, x22
	and	x19, x8, #0x3f
	mov	x1, x21
	mov	x2, x19
	bl	memcpy
	add	x0, x22, x19
	sub	x2, x20, x19
	add	x1, x21, x19
.LBB30_6:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	b	memcpy
.LBB30_7:
	eor	x23, x1, #0x1
	cbnz	w8, .LBB30_10
// %bb.8:
	ldr	w8, [x19, #8]
	sub	w9, w8, #1
	str	w9, [x19, #8]
	cbnz	w8, .LBB30_10
// %bb.9:
	mov	w8, #15
	mov	x0, x19
	mov	w1, w23
	mov	x2, x22
	mov	x3, x21
	mov	w4, #131072
	str	w8, [x19, #8]
	bl	zbi_copier_timed
	add	x22, x22, #32, lsl #12          // =131072
	add	x21, x21, #32, lsl #12          // =131072
	sub	x20, x20, #32, lsl #12          // =131072
	ldr	w1, [x19]
.LBB30_10:
	mov	x0, x19
	mov	x2, x22
	mov	x3, x21
	mov	x4, x20
                                        // kill: def $w1 killed $w1 killed $x1
	bl	zbi_copier_timed
	ldr	w8, [x19, #4]
	cbnz	w8, .LBB30_13
// %bb.11:
	add	x8, x19, x23, lsl #3
	ldr	d0, [x8, #16]
	fcmp	d0, #0.0
	b.le	.LBB30_13
// %bb.12:
	ldp	d1, d0, [x19, #16]
	mov	x8, #7378697629483820646
	adrp	x9, __real@3fe999999999999a
	movk	x8, #16358, lsl #48
	ldr	w10, [x19]
	ldr	d2, [x9, :lo12:__real@3fe999999999999a]
	fdiv	d0, d0, d1
	fmov	d1, x8
	cmp	w10, #1
	fcsel	d1, d2, d1, eq
	fcmp	d0, d1
	cset	w8, mi
	str	w8, [x19]
.LBB30_13:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_writev;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_writev
	.globl	zb_writer_writev                // -- Begin function zb_writer_writev
	.p2align	2
zb_writer_writev:                       // @zb_writer_writev
// %bb.0:
	sub	sp, sp, #128
	stp	x30, x29, [sp, #32]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #48]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #64]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #80]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	cbz	x1, .LBB31_9
// %bb.1:
	mov	x21, x2
	mov	x19, x0
	cbz	x2, .LBB31_10
// %bb.2:
	mov	x22, x1
	mov	x20, xzr
	mov	x8, xzr
	add	x9, x1, #16
	mov	w10, #1
	b	.LBB31_4
.LBB31_3:                               //   in Loop: Header=BB31_4 Depth=1
	add	x8, x8, #1
	madd	x20, x12, x11, x20
	cmp	x8, x21
	add	x9, x9, #32
	cset	w10, lo
	cmp	x21, x8
	b.eq	.LBB31_8
.LBB31_4:                               // =>This Inner Loop Header: Depth=1
	ldp	x11, x12, [x9, #-8]
	cbz	x11, .LBB31_3
// %bb.5:                               //   in Loop: Header=BB31_4 Depth=1
	mvn	x13, x20
	udiv	x13, x13, x11
	cmp	x12, x13
	b.hi	.LBB31_12
// %bb.6:                               //   in Loop: Header=BB31_4 Depth=1
	ldur	x13, [x9, #-16]
	cbnz	x13, .LBB31_3
// %bb.7:                               //   in Loop: Header=BB31_4 Depth=1
	cbz	x12, .LBB31_3
.LBB31_8:
	tbz	w10, #0, .LBB31_13
.LBB31_9:
	mov	w0, #-1
	b	.LBB31_27
.LBB31_10:
	add	x2, sp, #24
	mov	x0, x19
	mov	x1, xzr
	bl	zb_writer_acquire
	cbnz	w0, .LBB31_27
// %bb.11:
	mov	x20, xzr
	b	.LBB31_26
.LBB31_12:
                                        // implicit-def: $x20
	tbnz	w10, #0, .LBB31_9
.LBB31_13:
	add	x2, sp, #24
	mov	x0, x19
	mov	x1, x20
	bl	zb_writer_acquire
	cbnz	w0, .LBB31_27
// %bb.14:
	cbz	x21, .LBB31_26
// %bb.15:
	mov	x27, xzr
	ldr	x23, [sp, #24]
	add	x8, x19, #768
	stp	x19, x8, [sp, #8]               // 16-byte Folded Spill
	b	.LBB31_19
.LBB31_16:                              //   in Loop: Header=BB31_19 Depth=1
	ldr	x0, [sp, #16]                   // 8-byte Folded Reload
	mov	x1, x23
	mov	x2, x26
	mov	x3, x25
	bl	zbi_copier_copy
.LBB31_17:                              //   in Loop: Header=BB31_19 Depth=1
	add	x23, x23, x25
.LBB31_18:                              //   in Loop: Header=BB31_19 Depth=1
	add	x27, x27, #1
	cmp	x27, x21
	b.eq	.LBB31_25
.LBB31_19:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB31_24 Depth 2
	add	x8, x22, x27, lsl #5
	mov	x28, x8
	mov	x29, x8
	ldr	x10, [x8, #24]
	ldr	x2, [x28, #8]!
	ldr	x9, [x29, #16]!
	cmp	x10, #0
	csel	x24, x2, x10, eq
	mul	x25, x9, x2
	cbz	x25, .LBB31_18
// %bb.20:                              //   in Loop: Header=BB31_19 Depth=1
	ldr	x26, [x8]
	cmp	x24, x2
	b.eq	.LBB31_16
// %bb.21:                              //   in Loop: Header=BB31_19 Depth=1
	cbz	x9, .LBB31_17
// %bb.22:                              //   in Loop: Header=BB31_19 Depth=1
	mov	x0, x23
	mov	x1, x26
	bl	memcpy
	ldr	x8, [x29]
	cmp	x8, #2
	b.lo	.LBB31_17
// %bb.23:                              //   in Loop: Header=BB31_19 Depth=1
	add	x26, x26, x24
	mov	w19, #1
.LBB31_24:                              //   Parent Loop BB31_19 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldr	x2, [x28]
	mov	x1, x26
	madd	x0, x2, x19, x23
	bl	memcpy
	ldr	x8, [x29]
	add	x19, x19, #1
	add	x26, x26, x24
	cmp	x19, x8
	b.lo	.LBB31_24
	b	.LBB31_17
.LBB31_25:
	ldr	x19, [sp, #8]                   // 8-byte Folded Reload
.LBB31_26:
	mov	x0, x19
	mov	x1, x20
	bl	zb_writer_commit
.LBB31_27:
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #80]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #64]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #48]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
                                        // -- End function
	.def	zb_writer_acquire_metadata;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_acquire_metadata
	.globl	zb_writer_acquire_metadata      // -- Begin function zb_writer_acquire_metadata
	.p2align	2
zb_writer_acquire_metadata:             // @zb_writer_acquire_metadata
// %bb.0:
	stp	x30, x23, [sp, #-48]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	w19, #-1
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB32_12
// %bb.1:
	mov	x22, x2
	cbz	x2, .LBB32_12
// %bb.2:
	mov	x21, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB32_11
// %bb.3:
	add	x20, x21, #424
	mov	x23, x1
	mov	x0, x20
	mov	x1, #-1
	bl	zbi_enter
	ldr	w8, [x21, #756]
	cbz	w8, .LBB32_13
// %bb.4:
	mov	w19, #-16
.LBB32_5:
	ldr	w8, [x21, #428]
	cbz	w8, .LBB32_12
.LBB32_6:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB32_6
// %bb.7:
	cmp	w8, #2
	b.ne	.LBB32_12
// %bb.8:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB32_12
// %bb.9:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB32_12
// %bb.10:
	mov	x8, x0
	mov	x0, x20
	blr	x8
	b	.LBB32_12
.LBB32_11:
	mov	w19, #-16
.LBB32_12:
	mov	w0, w19
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	ret
.LBB32_13:
	ldr	x8, [x21, #248]
	mov	w19, #-7
	subs	x8, x8, #8
	b.lo	.LBB32_5
// %bb.14:
	cmp	x8, x23
	b.lo	.LBB32_5
// %bb.15:
	ldr	x8, [x21, #216]
	ldr	x8, [x8, #24]
	dmb	ishld
	cbz	x8, .LBB32_17
// %bb.16:
	mov	w19, #-18
	b	.LBB32_5
.LBB32_17:
	ldr	x8, [x21, #232]
	mov	w19, wzr
	mov	w9, #1
	str	x23, [x21, #728]
	add	x8, x8, #8
	str	w9, [x21, #756]
	str	x8, [x22]
	b	.LBB32_5
                                        // -- End function
	.def	zb_writer_commit_metadata;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_commit_metadata
	.globl	zb_writer_commit_metadata       // -- Begin function zb_writer_commit_metadata
	.p2align	2
zb_writer_commit_metadata:              // @zb_writer_commit_metadata
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	cbz	x0, .LBB33_5
// %bb.1:
	mov	x21, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB33_6
// %bb.2:
	add	x19, x21, #424
	mov	x20, x1
	mov	x0, x19
	mov	x1, #-1
	bl	zbi_enter
	ldr	w8, [x21, #756]
	cmp	w8, #1
	b.ne	.LBB33_7
// %bb.3:
	ldr	x8, [x21, #728]
	cmp	x8, x20
	b.hs	.LBB33_13
// %bb.4:
	mov	w20, #-7
	ldr	w8, [x21, #428]
	cbnz	w8, .LBB33_8
	b	.LBB33_20
.LBB33_5:
	mov	w20, #-1
	b	.LBB33_20
.LBB33_6:
	mov	w20, #-16
	b	.LBB33_20
.LBB33_7:
	mov	w20, #-16
	ldr	w8, [x21, #428]
	cbz	w8, .LBB33_20
.LBB33_8:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB33_8
// %bb.9:
	cmp	w8, #2
	b.ne	.LBB33_20
// %bb.10:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB33_20
// %bb.11:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB33_20
// %bb.12:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB33_20
.LBB33_13:
	ldr	x0, [x21, #232]
	add	x1, sp, #8
	mov	w2, #8
	ldr	x22, [x21, #216]
	str	x20, [sp, #8]
	bl	memcpy
	ldr	x8, [x21, #248]
	add	x9, x20, #8
	sub	x8, x8, x20
	sub	x8, x8, #8
	str	x8, [x22, #16]
	dmb	ish
	str	x9, [x22, #24]
	ldr	w8, [x21, #428]
	str	wzr, [x21, #756]
	cbz	w8, .LBB33_19
.LBB33_14:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB33_14
// %bb.15:
	cmp	w8, #2
	b.ne	.LBB33_19
// %bb.16:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB33_19
// %bb.17:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB33_19
// %bb.18:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB33_19:
	mov	w20, wzr
.LBB33_20:
	mov	w0, w20
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_set_metadata;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_set_metadata
	.globl	zb_writer_set_metadata          // -- Begin function zb_writer_set_metadata
	.p2align	2
zb_writer_set_metadata:                 // @zb_writer_set_metadata
// %bb.0:
	sub	sp, sp, #64
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x21, x1
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x2
	mov	x20, x0
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	cbnz	x1, .LBB34_3
// %bb.1:
	cbz	x19, .LBB34_3
// %bb.2:
	mov	w0, #-1
	b	.LBB34_15
.LBB34_3:
	add	x2, sp, #8
	mov	x0, x20
	mov	x1, x19
	bl	zb_writer_acquire_metadata
	cbz	w0, .LBB34_12
// %bb.4:
	cmn	w0, #18
	b.ne	.LBB34_15
// %bb.5:
	ldr	x8, [x20, #216]
	ldr	x8, [x8, #24]
	dmb	ishld
	subs	x22, x8, #8
	b.lo	.LBB34_11
// %bb.6:
	ldr	x9, [x20, #248]
	cmp	x8, x9
	b.hi	.LBB34_11
// %bb.7:
	ldr	x1, [x20, #232]
	add	x0, sp, #24
	mov	w2, #8
	bl	memcpy
	ldr	x8, [sp, #24]
	cmp	x8, x22
	b.hi	.LBB34_11
// %bb.8:
	cmp	x8, x19
	b.ne	.LBB34_11
// %bb.9:
	cbz	x19, .LBB34_16
// %bb.10:
	ldr	x8, [x20, #232]
	mov	x1, x21
	mov	x2, x19
	add	x0, x8, #8
	bl	memcmp
	cbz	w0, .LBB34_15
.LBB34_11:
	mov	w0, #-18
	b	.LBB34_15
.LBB34_12:
	cbz	x19, .LBB34_14
// %bb.13:
	ldr	x0, [sp, #8]
	mov	x1, x21
	mov	x2, x19
	bl	memcpy
.LBB34_14:
	mov	x0, x20
	mov	x1, x19
	bl	zb_writer_commit_metadata
.LBB34_15:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #64
	ret
.LBB34_16:
	mov	w0, wzr
	b	.LBB34_15
                                        // -- End function
	.def	zb_writer_reader_alive;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_reader_alive
	.globl	zb_writer_reader_alive          // -- Begin function zb_writer_reader_alive
	.p2align	2
zb_writer_reader_alive:                 // @zb_writer_reader_alive
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x20, x0
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB35_12
// %bb.1:
	ldr	x8, [x20, #216]
	cbz	x8, .LBB35_11
// %bb.2:
	add	x19, x20, #424
	mov	x1, #-1
	mov	x0, x19
	add	x21, x20, #16
	bl	zbi_enter
	ldr	x8, [x20, #216]
	mov	x0, x21
	mov	w1, wzr
	ldr	x22, [x8, #88]
	dmb	ishld
	mov	x2, x22
	bl	zbi_presence_of
	ldr	x8, [x20, #216]
	cmp	w0, #2
	ldr	x2, [x8, #88]
	dmb	ishld
	b.ne	.LBB35_5
// %bb.3:
	cmp	x2, x22
	b.eq	.LBB35_5
// %bb.4:
	mov	x0, x21
	mov	w1, wzr
	bl	zbi_presence_of
.LBB35_5:
	cmp	w0, #1
	ldr	w8, [x20, #428]
	cset	w20, eq
	cbz	w8, .LBB35_12
.LBB35_6:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB35_6
// %bb.7:
	cmp	w8, #2
	b.ne	.LBB35_12
// %bb.8:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB35_12
// %bb.9:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB35_12
// %bb.10:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB35_12
.LBB35_11:
	mov	w20, wzr
.LBB35_12:
	mov	w0, w20
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_stats;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_stats
	.globl	zb_writer_stats                 // -- Begin function zb_writer_stats
	.p2align	2
zb_writer_stats:                        // @zb_writer_stats
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x20, x0
	mov	w0, #-1
	cbz	x20, .LBB36_11
// %bb.1:
	mov	x21, x1
	cbz	x1, .LBB36_11
// %bb.2:
	ldr	x8, [x20, #216]
	cbz	x8, .LBB36_10
// %bb.3:
	add	x19, x20, #424
	mov	x1, #-1
	mov	x0, x19
	bl	zbi_enter
	ldr	x8, [x20, #216]
	ldr	x8, [x8, #40]
	ldr	x9, [x20, #400]
	str	x9, [x21]
	ldr	x9, [x20, #408]
	str	x9, [x21, #8]
	ldr	x9, [x20, #256]
	str	x9, [x21, #16]
	ldr	x9, [x20, #256]
	subs	x8, x9, x8
	csel	x8, xzr, x8, lo
	str	x8, [x21, #24]
	ldr	x8, [x20, #416]
	str	x8, [x21, #32]
	ldr	x8, [x20, #384]
	str	x8, [x21, #40]
	ldr	x8, [x20, #392]
	str	x8, [x21, #48]
	ldr	w8, [x20, #428]
	cbz	w8, .LBB36_9
.LBB36_4:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB36_4
// %bb.5:
	cmp	w8, #2
	b.ne	.LBB36_9
// %bb.6:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB36_11
// %bb.7:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB36_11
// %bb.8:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB36_9:
	mov	w0, wzr
	b	.LBB36_11
.LBB36_10:
	mov	w0, #-16
.LBB36_11:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_writer_close;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_writer_close
	.globl	zb_writer_close                 // -- Begin function zb_writer_close
	.p2align	2
zb_writer_close:                        // @zb_writer_close
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB37_9
// %bb.1:
	mov	x20, x0
	ldr	x8, [x0, #216]
	cbz	x8, .LBB37_8
// %bb.2:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x21, [x20, #264]
	add	x19, x20, #16
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB37_7
// %bb.3:
	ldr	x8, [x20, #224]
	cbz	x8, .LBB37_5
// %bb.4:
	str	xzr, [x8, #128]
.LBB37_5:
	ldr	x8, [x20, #216]
	dmb	ish
	str	xzr, [x8, #80]
	ldr	x8, [x20, #144]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #168]
	cmp	x8, x9
	b.ne	.LBB37_7
// %bb.6:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x20, #136]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB37_7:
	mov	x0, x19
	bl	zbi_stream_close
.LBB37_8:
	mov	w0, wzr
	b	.LBB37_10
.LBB37_9:
	mov	w0, #-1
.LBB37_10:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_schema_array;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_schema_array
	.globl	zb_schema_array                 // -- Begin function zb_schema_array
	.p2align	2
zb_schema_array:                        // @zb_schema_array
// %bb.0:
	str	x30, [sp, #-64]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x0
	mov	w0, #-1
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	cbz	x19, .LBB38_36
// %bb.1:
	mov	x21, x1
	cbz	x1, .LBB38_36
// %bb.2:
	mov	x22, x3
	mov	w20, w2
	cbz	w2, .LBB38_5
// %bb.3:
	cbnz	x22, .LBB38_5
// %bb.4:
	mov	w0, #-1
	b	.LBB38_36
.LBB38_5:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	mov	x0, x21
	bl	strlen
	cmp	x0, #15
	b.hi	.LBB38_35
// %bb.6:
	mov	x0, x21
	bl	zbi_dtype_size
	mov	x23, x0
	mov	w0, #-20
	cmp	w20, #8
	b.hi	.LBB38_36
// %bb.7:
	cbz	x23, .LBB38_36
// %bb.8:
	cbz	w20, .LBB38_13
// %bb.9:
	ldr	x8, [x22]
	cbz	x8, .LBB38_35
// %bb.10:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.ls	.LBB38_12
.LBB38_11:
	mov	w0, #-7
	b	.LBB38_36
.LBB38_12:
	mul	x23, x8, x23
	cmp	w20, #1
	str	x8, [x19, #48]
	b.ne	.LBB38_14
.LBB38_13:
	mov	x0, x21
	add	x22, x19, #16
	bl	strlen
	mov	w8, #23
	cmp	x0, #23
	csel	x24, x0, x8, lo
	mov	x0, x22
	mov	x1, x21
	mov	x2, x24
	bl	memcpy
	mov	w0, wzr
	mov	w8, #1
	strb	wzr, [x22, x24]
	str	w20, [x19, #40]
	str	x23, [x19, #8]
	str	w8, [x19]
	b	.LBB38_36
.LBB38_14:
	ldr	x8, [x22, #8]
	cbz	x8, .LBB38_35
// %bb.15:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.16:
	mul	x23, x8, x23
	cmp	w20, #2
	str	x8, [x19, #56]
	b.eq	.LBB38_13
// %bb.17:
	ldr	x8, [x22, #16]
	cbz	x8, .LBB38_35
// %bb.18:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.19:
	mul	x23, x8, x23
	cmp	w20, #3
	str	x8, [x19, #64]
	b.eq	.LBB38_13
// %bb.20:
	ldr	x8, [x22, #24]
	cbz	x8, .LBB38_35
// %bb.21:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.22:
	mul	x23, x8, x23
	cmp	w20, #4
	str	x8, [x19, #72]
	b.eq	.LBB38_13
// %bb.23:
	ldr	x8, [x22, #32]
	cbz	x8, .LBB38_35
// %bb.24:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.25:
	mul	x23, x8, x23
	cmp	w20, #5
	str	x8, [x19, #80]
	b.eq	.LBB38_13
// %bb.26:
	ldr	x8, [x22, #40]
	cbz	x8, .LBB38_35
// %bb.27:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.28:
	mul	x23, x8, x23
	cmp	w20, #6
	str	x8, [x19, #88]
	b.eq	.LBB38_13
// %bb.29:
	ldr	x8, [x22, #48]
	cbz	x8, .LBB38_35
// %bb.30:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.31:
	mul	x23, x8, x23
	cmp	w20, #7
	str	x8, [x19, #96]
	b.eq	.LBB38_13
// %bb.32:
	ldr	x8, [x22, #56]
	cbz	x8, .LBB38_35
// %bb.33:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x23, x9
	b.hi	.LBB38_11
// %bb.34:
	mul	x23, x8, x23
	str	x8, [x19, #104]
	b	.LBB38_13
.LBB38_35:
	mov	w0, #-20
.LBB38_36:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #64                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_dtype_size;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_dtype_size
	.p2align	2                               // -- Begin function zbi_dtype_size
zbi_dtype_size:                         // @zbi_dtype_size
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	adrp	x20, zbi_dtypes
	add	x20, x20, :lo12:zbi_dtypes
	mov	x19, x0
	mov	x1, x20
	bl	strcmp
	cbz	w0, .LBB39_38
// %bb.1:
	adrp	x1, zbi_dtypes+16
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+16
	bl	strcmp
	cbz	w0, .LBB39_39
// %bb.2:
	adrp	x1, zbi_dtypes+32
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+32
	bl	strcmp
	cbz	w0, .LBB39_40
// %bb.3:
	adrp	x1, zbi_dtypes+48
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+48
	bl	strcmp
	cbz	w0, .LBB39_41
// %bb.4:
	adrp	x1, zbi_dtypes+64
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+64
	bl	strcmp
	cbz	w0, .LBB39_42
// %bb.5:
	adrp	x1, zbi_dtypes+80
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+80
	bl	strcmp
	cbz	w0, .LBB39_43
// %bb.6:
	adrp	x1, zbi_dtypes+96
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+96
	bl	strcmp
	cbz	w0, .LBB39_44
// %bb.7:
	adrp	x1, zbi_dtypes+112
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+112
	bl	strcmp
	cbz	w0, .LBB39_45
// %bb.8:
	adrp	x1, zbi_dtypes+128
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+128
	bl	strcmp
	cbz	w0, .LBB39_46
// %bb.9:
	adrp	x1, zbi_dtypes+144
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+144
	bl	strcmp
	cbz	w0, .LBB39_47
// %bb.10:
	adrp	x1, zbi_dtypes+160
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+160
	bl	strcmp
	cbz	w0, .LBB39_48
// %bb.11:
	adrp	x1, zbi_dtypes+176
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+176
	bl	strcmp
	cbz	w0, .LBB39_49
// %bb.12:
	adrp	x1, zbi_dtypes+192
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+192
	bl	strcmp
	cbz	w0, .LBB39_50
// %bb.13:
	adrp	x1, zbi_dtypes+208
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+208
	bl	strcmp
	cbz	w0, .LBB39_51
// %bb.14:
	adrp	x1, zbi_dtypes+224
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+224
	bl	strcmp
	cbz	w0, .LBB39_52
// %bb.15:
	adrp	x1, zbi_dtypes+240
	mov	x0, x19
	add	x1, x1, :lo12:zbi_dtypes+240
	bl	strcmp
	cbz	w0, .LBB39_53
// %bb.16:
	adrp	x1, "??_C@_0L@LOFOIMFD@datetime64?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_0L@LOFOIMFD@datetime64?$AA@"
	mov	w2, #10
	bl	strncmp
	cbz	w0, .LBB39_56
// %bb.17:
	adrp	x1, "??_C@_0M@FMAPNOBD@timedelta64?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_0M@FMAPNOBD@timedelta64?$AA@"
	mov	w2, #11
	bl	strncmp
	cbz	w0, .LBB39_61
// %bb.18:
	adrp	x1, "??_C@_05FBJAGGIG@bytes?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_05FBJAGGIG@bytes?$AA@"
	mov	w2, #5
	bl	strncmp
	cbz	w0, .LBB39_68
// %bb.19:
	adrp	x1, "??_C@_03OJMAPEGJ@str?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_03OJMAPEGJ@str?$AA@"
	mov	w2, #3
	bl	strncmp
	cbz	w0, .LBB39_73
// %bb.20:
	adrp	x1, "??_C@_04GKJNKENE@void?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_04GKJNKENE@void?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB39_78
// %bb.21:
	ldrsb	w1, [x19]
	cbz	w1, .LBB39_23
// %bb.22:
	adrp	x0, "??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@"
	add	x0, x0, :lo12:"??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@"
	bl	strchr
	cmp	x0, #0
	cinc	x19, x19, ne
.LBB39_23:
	adrp	x1, "??_C@_01OGPIMHDM@?$DP?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_01OGPIMHDM@?$DP?$AA@"
	bl	strcmp
	cbz	w0, .LBB39_85
// %bb.24:
	ldrb	w8, [x19]
	cbz	w8, .LBB39_88
// %bb.25:
	ldrsb	w10, [x19, #1]
	and	w9, w10, #0xff
	cmp	w10, #48
	b.lt	.LBB39_86
// %bb.26:
	mov	x0, xzr
	mov	w10, #2
	mov	w11, #-48
	mov	w12, #10
.LBB39_27:                              // =>This Inner Loop Header: Depth=1
	sub	x13, x10, #1
	cmp	w9, #57
	b.hi	.LBB39_31
// %bb.28:                              //   in Loop: Header=BB39_27 Depth=1
	cmp	x13, #8
	b.hi	.LBB39_31
// %bb.29:                              //   in Loop: Header=BB39_27 Depth=1
	ldrsb	w13, [x19, x10]
	add	w9, w11, w9, uxtb
	madd	x0, x0, x12, x9
	add	x10, x10, #1
	and	w9, w13, #0xff
	cmp	w13, #47
	b.gt	.LBB39_27
// %bb.30:
	sub	x13, x10, #1
.LBB39_31:
	and	w10, w8, #0xffffffdf
	cmp	w10, #77
	b.ne	.LBB39_87
// %bb.32:
	cmp	x0, #8
	b.ne	.LBB39_88
// %bb.33:
	add	x20, x19, x13
	mov	x0, x20
	bl	strlen
	cbz	x0, .LBB39_67
// %bb.34:
	mov	x19, x0
	cmp	x0, #3
	b.lo	.LBB39_88
// %bb.35:
	ldrb	w8, [x20]
	cmp	w8, #91
	b.ne	.LBB39_88
// %bb.36:
	add	x8, x19, x20
	ldurb	w8, [x8, #-1]
	cmp	w8, #93
	b.ne	.LBB39_88
// %bb.37:
	adrp	x1, "??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	add	x0, x20, #1
	add	x1, x1, :lo12:"??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	bl	strcspn
	sub	x8, x19, #2
	cmp	x0, x8
	b.eq	.LBB39_67
	b	.LBB39_88
.LBB39_38:
	mov	x8, xzr
	b	.LBB39_54
.LBB39_39:
	mov	w8, #1
	b	.LBB39_54
.LBB39_40:
	mov	w8, #2
	b	.LBB39_54
.LBB39_41:
	mov	w8, #3
	b	.LBB39_54
.LBB39_42:
	mov	w8, #4
	b	.LBB39_54
.LBB39_43:
	mov	w8, #5
	b	.LBB39_54
.LBB39_44:
	mov	w8, #6
	b	.LBB39_54
.LBB39_45:
	mov	w8, #7
	b	.LBB39_54
.LBB39_46:
	mov	w8, #8
	b	.LBB39_54
.LBB39_47:
	mov	w8, #9
	b	.LBB39_54
.LBB39_48:
	mov	w8, #10
	b	.LBB39_54
.LBB39_49:
	mov	w8, #11
	b	.LBB39_54
.LBB39_50:
	mov	w8, #12
	b	.LBB39_54
.LBB39_51:
	mov	w8, #13
	b	.LBB39_54
.LBB39_52:
	mov	w8, #14
	b	.LBB39_54
.LBB39_53:
	mov	w8, #15
.LBB39_54:
	add	x8, x20, x8, lsl #4
	ldr	w0, [x8, #12]
.LBB39_55:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
.LBB39_56:
	add	x21, x19, #10
	mov	x0, x21
	bl	strlen
	cbz	x0, .LBB39_67
// %bb.57:
	mov	x20, x0
	cmp	x0, #3
	b.lo	.LBB39_88
// %bb.58:
	ldrb	w8, [x21]
	cmp	w8, #91
	b.ne	.LBB39_88
// %bb.59:
	add	x8, x20, x21
	ldurb	w8, [x8, #-1]
	cmp	w8, #93
	b.ne	.LBB39_88
// %bb.60:
	adrp	x1, "??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	add	x0, x19, #11
	b	.LBB39_66
.LBB39_61:
	add	x21, x19, #11
	mov	x0, x21
	bl	strlen
	cbz	x0, .LBB39_67
// %bb.62:
	mov	x20, x0
	cmp	x0, #3
	b.lo	.LBB39_88
// %bb.63:
	ldrb	w8, [x21]
	cmp	w8, #91
	b.ne	.LBB39_88
// %bb.64:
	add	x8, x20, x21
	ldurb	w8, [x8, #-1]
	cmp	w8, #93
	b.ne	.LBB39_88
// %bb.65:
	adrp	x1, "??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	add	x0, x19, #12
.LBB39_66:
	add	x1, x1, :lo12:"??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	bl	strcspn
	sub	x8, x20, #2
	cmp	x0, x8
	b.ne	.LBB39_88
.LBB39_67:
	mov	w0, #8
	b	.LBB39_55
.LBB39_68:
	ldrsb	w9, [x19, #5]
	and	w8, w9, #0xff
	cmp	w9, #48
	b.lt	.LBB39_83
// %bb.69:
	mov	x12, xzr
	mov	x9, xzr
	mov	w10, #-48
	add	x11, x19, #6
	mov	w13, #10
.LBB39_70:                              // =>This Inner Loop Header: Depth=1
	cmp	w8, #57
	b.hi	.LBB39_84
// %bb.71:                              //   in Loop: Header=BB39_70 Depth=1
	cmp	x12, #8
	b.hi	.LBB39_84
// %bb.72:                              //   in Loop: Header=BB39_70 Depth=1
	ldrsb	w14, [x11, x12]
	add	w8, w10, w8, uxtb
	madd	x9, x9, x13, x8
	add	x12, x12, #1
	and	w8, w14, #0xff
	cmp	w14, #47
	b.gt	.LBB39_70
	b	.LBB39_84
.LBB39_73:
	ldrsb	w9, [x19, #3]
	and	w8, w9, #0xff
	cmp	w9, #48
	b.lt	.LBB39_83
// %bb.74:
	mov	x12, xzr
	mov	x9, xzr
	mov	w10, #-48
	add	x11, x19, #4
	mov	w13, #10
.LBB39_75:                              // =>This Inner Loop Header: Depth=1
	cmp	w8, #57
	b.hi	.LBB39_84
// %bb.76:                              //   in Loop: Header=BB39_75 Depth=1
	cmp	x12, #8
	b.hi	.LBB39_84
// %bb.77:                              //   in Loop: Header=BB39_75 Depth=1
	ldrsb	w14, [x11, x12]
	add	w8, w10, w8, uxtb
	madd	x9, x9, x13, x8
	add	x12, x12, #1
	and	w8, w14, #0xff
	cmp	w14, #47
	b.gt	.LBB39_75
	b	.LBB39_84
.LBB39_78:
	ldrsb	w9, [x19, #4]
	and	w8, w9, #0xff
	cmp	w9, #48
	b.lt	.LBB39_83
// %bb.79:
	mov	x12, xzr
	mov	x9, xzr
	mov	w10, #-48
	add	x11, x19, #5
	mov	w13, #10
.LBB39_80:                              // =>This Inner Loop Header: Depth=1
	cmp	w8, #57
	b.hi	.LBB39_84
// %bb.81:                              //   in Loop: Header=BB39_80 Depth=1
	cmp	x12, #8
	b.hi	.LBB39_84
// %bb.82:                              //   in Loop: Header=BB39_80 Depth=1
	ldrsb	w14, [x11, x12]
	add	w8, w10, w8, uxtb
	madd	x9, x9, x13, x8
	add	x12, x12, #1
	and	w8, w14, #0xff
	cmp	w14, #47
	b.gt	.LBB39_80
	b	.LBB39_84
.LBB39_83:
	mov	x9, xzr
.LBB39_84:
	tst	x9, #0x7
	ccmp	w8, #0, #0, eq
	lsr	x8, x9, #3
	csel	x0, x8, xzr, eq
	b	.LBB39_55
.LBB39_85:
	mov	w0, #1
	b	.LBB39_55
.LBB39_86:
	mov	x0, xzr
	and	w10, w8, #0xffffffdf
	cmp	w10, #77
	b.eq	.LBB39_55
.LBB39_87:
	cbz	w9, .LBB39_89
.LBB39_88:
	mov	x0, xzr
	b	.LBB39_55
.LBB39_89:
	cmp	w8, #83
	b.eq	.LBB39_55
// %bb.90:
	cmp	w8, #86
	b.eq	.LBB39_55
// %bb.91:
	cmp	w8, #85
	b.ne	.LBB39_93
// %bb.92:
	lsl	x0, x0, #2
	b	.LBB39_55
.LBB39_93:
	fmov	d0, x0
	cnt	v0.8b, v0.8b
	uaddlv	h0, v0.8b
	fmov	w9, s0
	cmp	x9, #1
	b.ne	.LBB39_88
// %bb.94:
	sub	w9, w8, #98
	cmp	w9, #19
	b.hi	.LBB39_98
// %bb.95:
	adrp	x10, .LJTI39_0
	add	x10, x10, :lo12:.LJTI39_0
	adr	x11, .LBB39_96
	ldrb	w12, [x10, x9]
	add	x11, x11, x12, lsl #2
	br	x11
.LBB39_96:
	cmp	x0, #9
	csel	x0, x0, xzr, lo
	b	.LBB39_55
.LBB39_97:
	cmp	x0, #1
	cset	w0, eq
	b	.LBB39_55
.LBB39_98:
	cmp	x0, #33
	mov	w9, #99
	ccmp	x0, #7, #0, lo
	ccmp	w8, w9, #0, hi
	csel	x0, x0, xzr, eq
	b	.LBB39_55
.LBB39_99:
	sub	x8, x0, #2
	cmp	x8, #15
	csel	x0, x0, xzr, lo
	b	.LBB39_55
	.section	.rdata,"dr",associative,zbi_dtype_size
.LJTI39_0:
	.byte	(.LBB39_97-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_99-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_96-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_98-.LBB39_96)>>2
	.byte	(.LBB39_96-.LBB39_96)>>2
                                        // -- End function
	.def	zb_schema_message;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_schema_message
	.globl	zb_schema_message               // -- Begin function zb_schema_message
	.p2align	2
zb_schema_message:                      // @zb_schema_message
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	cbz	x0, .LBB40_3
// %bb.1:
	mov	x19, x3
	mov	x21, x2
	mov	x20, x0
	mov	x22, x1
	cbnz	x1, .LBB40_5
// %bb.2:
	cbz	x21, .LBB40_5
.LBB40_3:
	mov	w0, #-1
.LBB40_4:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
.LBB40_5:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	mov	w0, #-7
	cmp	x21, #3840
	b.hi	.LBB40_4
// %bb.6:
	lsr	x8, x19, #32
	cbnz	x8, .LBB40_4
// %bb.7:
	cbz	x19, .LBB40_11
// %bb.8:
	cbz	x21, .LBB40_10
// %bb.9:
	add	x0, x20, #124
	mov	x1, x22
	mov	x2, x21
	bl	memcpy
.LBB40_10:
	add	x0, x20, #124
	mov	x1, x21
	str	w21, [x20, #120]
	bl	zbi_blake2b
	mov	x8, x0
	mov	w0, wzr
	mov	w9, #2
	str	x19, [x20, #8]
	str	x8, [x20, #112]
	str	w9, [x20]
	b	.LBB40_4
.LBB40_11:
	mov	w0, #-20
	b	.LBB40_4
                                        // -- End function
	.def	zbi_blake2b;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_blake2b
	.p2align	2                               // -- Begin function zbi_blake2b
zbi_blake2b:                            // @zbi_blake2b
// %bb.0:
	sub	sp, sp, #240
	stp	x20, x19, [sp, #224]            // 16-byte Folded Spill
	mov	x19, x1
	adrp	x1, zbi_blake2b_start
	mov	x20, x0
	add	x1, x1, :lo12:zbi_blake2b_start
	add	x0, sp, #128
	mov	w2, #64
	str	x30, [sp, #192]                 // 8-byte Folded Spill
	stp	x22, x21, [sp, #208]            // 16-byte Folded Spill
	bl	memcpy
	ldr	x8, [sp, #128]
	mov	w9, #8
	movk	w9, #257, lsl #16
	cmp	x19, #129
	eor	x8, x8, x9
	str	x8, [sp, #128]
	b.lo	.LBB41_3
// %bb.1:
	mov	x8, xzr
	mov	x21, x19
.LBB41_2:                               // =>This Inner Loop Header: Depth=1
	add	x22, x8, #128
	add	x1, x20, x8
	add	x0, sp, #128
	mov	x2, x22
	mov	w3, wzr
	bl	zbi_blake2b_block
	sub	x21, x21, #128
	mov	x8, x22
	cmp	x21, #128
	b.hi	.LBB41_2
	b	.LBB41_4
.LBB41_3:
	mov	x22, xzr
	mov	x21, x19
.LBB41_4:
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #128
	bl	memset
	cmp	x22, x19
	b.hs	.LBB41_6
// %bb.5:
	add	x1, x20, x22
	mov	x0, sp
	mov	x2, x21
	bl	memcpy
.LBB41_6:
	add	x0, sp, #128
	mov	x1, sp
	mov	x2, x19
	mov	w3, #1
	bl	zbi_blake2b_block
	ldp	x20, x19, [sp, #224]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #208]            // 16-byte Folded Reload
	ldr	x0, [sp, #128]
	ldr	x30, [sp, #192]                 // 8-byte Folded Reload
	add	sp, sp, #240
	ret
                                        // -- End function
	.def	zb_schema_size;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_schema_size
	.globl	zb_schema_size                  // -- Begin function zb_schema_size
	.p2align	2
zb_schema_size:                         // @zb_schema_size
// %bb.0:
	cbz	x0, .LBB42_2
// %bb.1:
	ldr	x0, [x0, #8]
.LBB42_2:
	ret
                                        // -- End function
	.def	zb_schema_difference;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_schema_difference
	.globl	zb_schema_difference            // -- Begin function zb_schema_difference
	.p2align	2
zb_schema_difference:                   // @zb_schema_difference
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x20, x0
	adrp	x0, "??_C@_04NCMJLOLO@kind?$AA@"
	add	x0, x0, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	cbz	x20, .LBB43_17
// %bb.1:
	mov	x19, x1
	cbz	x1, .LBB43_17
// %bb.2:
	ldr	w8, [x20]
	ldr	w9, [x19]
	cmp	w8, w9
	b.ne	.LBB43_7
// %bb.3:
	cmp	w8, #2
	b.ne	.LBB43_8
// %bb.4:
	ldr	w8, [x20, #120]
	ldr	w9, [x19, #120]
	cmp	w8, w9
	b.ne	.LBB43_6
// %bb.5:
	cmp	w8, #3840
	mov	w9, #3840
	csel	w2, w8, w9, lo
	add	x1, x19, #124
	add	x0, x20, #124
	bl	memcmp
	cbz	w0, .LBB43_13
.LBB43_6:
	adrp	x0, "??_C@_0M@LKJECJOL@schema?5text?$AA@"
	add	x0, x0, :lo12:"??_C@_0M@LKJECJOL@schema?5text?$AA@"
	b	.LBB43_17
.LBB43_7:
	adrp	x0, "??_C@_04NCMJLOLO@kind?$AA@"
	add	x0, x0, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	b	.LBB43_17
.LBB43_8:
	add	x1, x19, #16
	add	x0, x20, #16
	mov	w2, #24
	bl	strncmp
	cbz	w0, .LBB43_10
// %bb.9:
	adrp	x0, "??_C@_05ILEGENLL@dtype?$AA@"
	add	x0, x0, :lo12:"??_C@_05ILEGENLL@dtype?$AA@"
	b	.LBB43_17
.LBB43_10:
	ldr	w8, [x20, #40]
	ldr	w9, [x19, #40]
	cmp	w8, w9
	b.ne	.LBB43_15
// %bb.11:
	lsl	x9, x8, #3
	cmp	w8, #8
	mov	w8, #64
	add	x1, x19, #48
	csel	x2, x9, x8, lo
	add	x0, x20, #48
	bl	memcmp
	cbz	w0, .LBB43_14
// %bb.12:
	adrp	x0, "??_C@_05KFCIHKGL@shape?$AA@"
	add	x0, x0, :lo12:"??_C@_05KFCIHKGL@shape?$AA@"
	b	.LBB43_17
.LBB43_13:
	ldr	x8, [x20, #112]
	ldr	x9, [x19, #112]
	cmp	x8, x9
	b.ne	.LBB43_16
.LBB43_14:
	ldr	x8, [x20, #8]
	adrp	x10, "??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	ldr	x9, [x19, #8]
	add	x10, x10, :lo12:"??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	cmp	x8, x9
	csel	x0, xzr, x10, eq
	b	.LBB43_17
.LBB43_15:
	adrp	x0, "??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	add	x0, x0, :lo12:"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	b	.LBB43_17
.LBB43_16:
	adrp	x0, "??_C@_0M@HKMEHGID@schema?5hash?$AA@"
	add	x0, x0, :lo12:"??_C@_0M@HKMEHGID@schema?5hash?$AA@"
.LBB43_17:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_publisher_create;
	.scl	2;
	.type	32;
	.endef
	.globl	__xmm@00000000000020000000000000001000 // -- Begin function zb_publisher_create
	.section	.rdata,"dr",discard,__xmm@00000000000020000000000000001000
	.p2align	4
__xmm@00000000000020000000000000001000:
	.xword	4096                            // 0x1000
	.xword	8192                            // 0x2000
	.section	.text,"xr",one_only,zb_publisher_create
	.globl	zb_publisher_create
	.p2align	2
zb_publisher_create:                    // @zb_publisher_create
// %bb.0:
	str	d8, [sp, #-112]!                // 8-byte Folded Spill
	mov	x15, #271
	stp	x30, x29, [sp, #16]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #32]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #48]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	cbz	x0, .LBB44_25
// %bb.1:
	mov	x20, x2
	mov	x22, x1
	mov	w1, wzr
	mov	w2, #536
	mov	x21, x3
	mov	x19, x0
	bl	memset
	cbz	x22, .LBB44_15
// %bb.2:
	ldrb	w8, [x22]
	cmp	w8, #46
	b.eq	.LBB44_15
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x22
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB44_15
// %bb.4:
	ldrb	w11, [x22]
	cbz	w11, .LBB44_15
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w27, #-2
.LBB44_6:                               // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB44_10
// %bb.7:                               //   in Loop: Header=BB44_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB44_10
// %bb.8:                               //   in Loop: Header=BB44_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB44_26
// %bb.9:                               //   in Loop: Header=BB44_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB44_26
.LBB44_10:                              //   in Loop: Header=BB44_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB44_15
// %bb.11:                              //   in Loop: Header=BB44_6 Depth=1
	ldrb	w11, [x22, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB44_6
// %bb.12:
	cbz	x20, .LBB44_25
// %bb.13:
	ldr	w8, [x20]
	cmp	w8, #3
	b.ne	.LBB44_16
// %bb.14:
	adrp	x8, "??_C@_04NCMJLOLO@kind?$AA@"
	mov	w27, #-20
	add	x8, x8, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	str	x8, [x19, #8]
	b	.LBB44_26
.LBB44_15:
	mov	w27, #-2
	b	.LBB44_26
.LBB44_16:
	mov	x0, x20
	bl	zbi_schema_fault
	str	x0, [x19, #8]
	cbz	x0, .LBB44_18
// %bb.17:
	mov	w27, #-20
	b	.LBB44_26
.LBB44_18:
	add	x0, sp, #48
	mov	w1, wzr
	mov	w2, #20
	bl	memset
	cbz	x21, .LBB44_20
// %bb.19:
	ldr	q0, [x21]
	ldr	w8, [x21, #16]
	str	q0, [sp, #48]
	str	w8, [sp, #64]
.LBB44_20:
	ldr	w9, [sp, #48]
	cmn	w9, #1
	b.eq	.LBB44_27
// %bb.21:
	cbnz	w9, .LBB44_23
// %bb.22:
	mov	w8, #8
	str	w8, [sp, #48]
.LBB44_23:
	ldr	w8, [sp, #52]
	cbz	w8, .LBB44_28
// %bb.24:
	and	w8, w8, #0xffffff80
	and	w8, w8, #0xbfffffff
	cmp	w8, #384
	b.eq	.LBB44_29
.LBB44_25:
	mov	w27, #-1
.LBB44_26:
	mov	w0, w27
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #240
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #48]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #16]             // 16-byte Folded Reload
	ldr	d8, [sp], #112                  // 8-byte Folded Reload
	ret
.LBB44_27:
	mov	w27, #-7
	b	.LBB44_26
.LBB44_28:
	mov	w8, #384
	str	w8, [sp, #52]
.LBB44_29:
	mov	x0, x22
	ldrb	w25, [sp, #65]
	mov	w26, #51712
	str	w9, [sp, #4344]                 // 4-byte Folded Spill
	movk	w26, #15258, lsl #16
	add	x21, x19, #24
	add	x23, x19, #208
	bl	strlen
	mov	w27, #255
	cmp	x0, #255
	csel	x24, x0, x27, lo
	mov	x0, x23
	mov	x1, x22
	mov	x2, x24
	bl	memcpy
	adrp	x8, __imp_GetCurrentProcessId
	strb	wzr, [x23, x24]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	str	w25, [x19, #204]
	add	x0, sp, #368
	str	x8, [x19, #184]
	adrp	x8, __imp_QueryPerformanceCounter
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #80
	add	x28, sp, #80
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #368]
	adrp	x22, "??_C@_03ODKLBIM@gb_?$AA@"
	ldr	x9, [sp, #80]
	add	x22, x22, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	mov	x0, x22
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	mov	w9, #49664
	movk	w9, #3051, lsl #16
	madd	x8, x10, x26, x8
	add	x25, x8, x9
	bl	strlen
	mov	x24, x0
	add	x0, sp, #80
	mov	x1, x22
	mov	x2, x24
	bl	memcpy
	mov	x0, x23
	mov	w8, #256
	sub	x29, x8, x24
	add	x22, x28, x24
	bl	strlen
	sub	x8, x27, x24
	cmp	x0, x29
	csel	x24, x0, x8, lo
	mov	x0, x22
	mov	x1, x23
	mov	x2, x24
	bl	memcpy
	add	x10, x20, #124
	adrp	x8, __xmm@00000000000020000000000000001000
	add	x9, x20, #16
	movi	v8.2s, #64
	strb	wzr, [x22, x24]
	mov	x22, #9223372036854775807
	ldr	q0, [x8, :lo12:__xmm@00000000000020000000000000001000]
	str	wzr, [sp, #4348]                // 4-byte Folded Spill
	stp	x9, x10, [sp, #16]              // 16-byte Folded Spill
	add	x9, x20, #48
	str	q0, [sp, #32]                   // 16-byte Folded Spill
	str	x9, [sp, #8]                    // 8-byte Folded Spill
	b	.LBB44_33
.LBB44_30:                              //   in Loop: Header=BB44_33 Depth=1
	cmn	w27, #3
	cset	w29, eq
	cbz	w27, .LBB44_41
.LBB44_31:                              //   in Loop: Header=BB44_33 Depth=1
	cbz	w29, .LBB44_128
.LBB44_32:                              //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	bl	zbi_shm_close
	mov	w0, #16960
	stp	xzr, xzr, [x19, #144]
	movk	w0, #15, lsl #16
	str	xzr, [x19, #160]
	bl	zbi_sleep_ns
	cmp	x28, x25
	b.ge	.LBB44_59
.LBB44_33:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB44_67 Depth 2
                                        //       Child Loop BB44_69 Depth 3
                                        //     Child Loop BB44_100 Depth 2
                                        //     Child Loop BB44_118 Depth 2
                                        //       Child Loop BB44_120 Depth 3
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #368
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #336
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [x20, #8]
	mov	x11, #-8193
	movk	x11, #32767, lsl #48
	add	x9, x11, #1, lsl #12            // =4096
	cmp	x8, x9
	b.hi	.LBB44_127
// %bb.34:                              //   in Loop: Header=BB44_33 Depth=1
	add	x8, x8, #127
	ldr	x24, [sp, #368]
	ldr	x23, [sp, #336]
	ands	x8, x8, #0xffffffffffffffc0
	ldr	w9, [sp, #48]
	str	x8, [x19, #168]
	b.eq	.LBB44_36
// %bb.35:                              //   in Loop: Header=BB44_33 Depth=1
	udiv	x10, x22, x8
	cmp	x10, x9
	b.ls	.LBB44_127
.LBB44_36:                              //   in Loop: Header=BB44_33 Depth=1
	add	x9, x9, #1
	mul	x29, x8, x9
	cmp	x29, x11
	b.hi	.LBB44_127
// %bb.37:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	w2, [sp, #52]
	add	x1, sp, #80
	mov	x0, x21
	mov	x3, x19
	bl	zbi_shm_create
	mov	w28, w0
	mov	w27, w0
	cbnz	w0, .LBB44_74
// %bb.38:                              //   in Loop: Header=BB44_33 Depth=1
	add	x2, sp, #80
	mov	x0, x21
	mov	w1, #1
	mov	x3, x19
	bl	zbi_claim_new
	cbz	w0, .LBB44_44
// %bb.39:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, w0
	cmn	w0, #5
	b.ne	.LBB44_62
// %bb.40:                              //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #144]
	str	xzr, [x19, #160]
	b	.LBB44_75
.LBB44_41:                              //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	mov	w1, #1
	mov	x2, x19
	bl	zbi_claim
	cbz	w0, .LBB44_48
// %bb.42:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, w0
	cmn	w0, #5
	b.ne	.LBB44_131
// %bb.43:                              //   in Loop: Header=BB44_33 Depth=1
	add	x2, sp, #368
	add	x3, sp, #336
	mov	x0, x21
	mov	w1, wzr
	bl	zbi_topic_map
	cmn	w0, #3
	cset	w29, eq
	b	.LBB44_31
.LBB44_44:                              //   in Loop: Header=BB44_33 Depth=1
	add	x29, x29, #2, lsl #12           // =8192
	ldrb	w2, [sp, #61]
	mov	x0, x21
	mov	x1, x29
	mov	x3, x19
	bl	zbi_shm_resize
	mov	w27, w0
	cbnz	w0, .LBB44_62
// %bb.45:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #64]
	str	xzr, [sp, #368]
	cbz	x8, .LBB44_47
// %bb.46:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #40]
	cmp	x8, x29
	b.hs	.LBB44_60
.LBB44_47:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-19
	b	.LBB44_62
.LBB44_48:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #72]
	cbz	x8, .LBB44_51
// %bb.49:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x10, [x8, #8]
	dmb	ishld
	ldr	x8, [x19, #56]
	mov	w27, #-4
	lsr	x9, x10, #8
	cmp	x9, x8
	cset	w11, ne
	ands	x10, x10, #0xff
	cset	w12, eq
	orr	w29, w12, w11
	cbz	x10, .LBB44_31
// %bb.50:                              //   in Loop: Header=BB44_33 Depth=1
	cmp	x9, x8
	b.eq	.LBB44_53
	b	.LBB44_31
.LBB44_51:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x21]
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x0, sp, #368
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x5, sp, #80
	csel	x3, x4, x8, eq
	add	x6, sp, #336
	mov	w1, #320
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	stp	q0, q0, [sp, #336]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #368
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB44_80
// %bb.52:                              //   in Loop: Header=BB44_33 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	mov	w29, wzr
.LBB44_53:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #64]
	cbnz	x8, .LBB44_56
// %bb.54:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #72]
	cbz	x8, .LBB44_56
// %bb.55:                              //   in Loop: Header=BB44_33 Depth=1
	add	x1, x8, #512
	add	x0, sp, #368
	mov	w2, #256
	bl	memcpy
	add	x1, sp, #368
	mov	x0, x21
	mov	w2, #1
	mov	x3, x19
	strb	wzr, [sp, #623]
	bl	zbi_shm_look
	mov	w27, w0
	cbnz	w0, .LBB44_108
.LBB44_56:                              //   in Loop: Header=BB44_33 Depth=1
	add	x2, sp, #368
	mov	x0, x21
	mov	w1, #1
	mov	x3, x19
	bl	zbi_topic_map_patiently
	mov	w27, w0
	cbnz	w0, .LBB44_108
// %bb.57:                              //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	bl	zbi_publisher_elsewhere
	tbz	w0, #0, .LBB44_81
// %bb.58:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-5
	b	.LBB44_108
.LBB44_59:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	w9, [sp, #4348]                 // 4-byte Folded Reload
	add	w8, w9, #1
	cmp	w9, #199
	str	w8, [sp, #4348]                 // 4-byte Folded Spill
	b.ls	.LBB44_33
	b	.LBB44_132
.LBB44_60:                              //   in Loop: Header=BB44_33 Depth=1
	add	x3, sp, #368
	mov	x0, x21
	mov	x1, x29
	mov	w2, #1
	mov	x4, x19
	bl	zbi_view_open
	mov	w27, w0
	cbnz	w0, .LBB44_62
// %bb.61:                              //   in Loop: Header=BB44_33 Depth=1
	ldrb	w8, [sp, #64]
	mov	x0, x21
	ldrb	w9, [sp, #62]
	mov	x2, x19
	ldrb	w10, [sp, #63]
	ldr	x11, [sp, #368]
	orr	w8, w9, w8, lsl #2
	orr	w1, w8, w10, lsl #1
	stp	x11, x29, [x19, #32]
	bl	zbi_shm_hint
	mov	w27, w0
	cbz	w0, .LBB44_86
.LBB44_62:                              //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	add	x1, sp, #80
	add	x4, sp, #336
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB44_64
// %bb.63:                              //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	add	x1, sp, #80
	add	x4, sp, #336
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB44_64:                              //   in Loop: Header=BB44_33 Depth=1
	cbnz	w0, .LBB44_73
// %bb.65:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [sp, #416]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB44_67
.LBB44_66:                              //   in Loop: Header=BB44_67 Depth=2
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB44_72
.LBB44_67:                              //   Parent Loop BB44_33 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB44_69 Depth 3
	tst	x8, #0xff
	b.eq	.LBB44_72
// %bb.68:                              //   in Loop: Header=BB44_67 Depth=2
	ldr	x9, [sp, #416]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB44_69:                              //   Parent Loop BB44_33 Depth=1
                                        //     Parent Loop BB44_67 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB44_66
// %bb.70:                              //   in Loop: Header=BB44_69 Depth=3
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB44_69
// %bb.71:                              //   in Loop: Header=BB44_67 Depth=2
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB44_67
.LBB44_72:                              //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	bl	zbi_shm_close
.LBB44_73:                              //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #144]
	str	xzr, [x19, #160]
.LBB44_74:                              //   in Loop: Header=BB44_33 Depth=1
	cmn	w28, #4
	b.ne	.LBB44_128
.LBB44_75:                              //   in Loop: Header=BB44_33 Depth=1
	sdiv	x8, x24, x23
	cmn	w27, #5
	msub	x9, x8, x23, x24
	mul	x9, x9, x26
	sdiv	x9, x9, x23
	madd	x28, x8, x26, x9
	b.ne	.LBB44_77
// %bb.76:                              //   in Loop: Header=BB44_33 Depth=1
	cmp	x28, x25
	b.lt	.LBB44_32
.LBB44_77:                              //   in Loop: Header=BB44_33 Depth=1
	ldrb	w8, [sp, #60]
	cbz	w8, .LBB44_130
// %bb.78:                              //   in Loop: Header=BB44_33 Depth=1
	add	x1, sp, #80
	mov	x0, x21
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w27, w0
	cmn	w0, #3
	b.ne	.LBB44_30
// %bb.79:                              //   in Loop: Header=BB44_33 Depth=1
	add	x1, sp, #80
	mov	x0, x21
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w27, w0
	b	.LBB44_30
.LBB44_80:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-4
	mov	w29, #1
	b	.LBB44_31
.LBB44_81:                              //   in Loop: Header=BB44_33 Depth=1
	add	x1, sp, #368
	mov	x0, x20
	bl	zb_schema_difference
	ldr	w9, [sp, #4344]                 // 4-byte Folded Reload
	str	x0, [x19, #8]
	cbz	w9, .LBB44_84
// %bb.82:                              //   in Loop: Header=BB44_33 Depth=1
	cbnz	x0, .LBB44_84
// %bb.83:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	w8, [x19, #192]
	sub	w8, w8, #1
	cmp	w8, w9
	b.ne	.LBB44_102
.LBB44_84:                              //   in Loop: Header=BB44_33 Depth=1
	cbz	x0, .LBB44_88
// %bb.85:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-20
	b	.LBB44_108
.LBB44_86:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x29, [x19, #32]
	mov	w10, #1
	ldr	w9, [sp, #48]
	ldr	q0, [sp, #32]                   // 16-byte Folded Reload
	add	x8, x29, #2, lsl #12            // =8192
	str	x29, [x19, #144]
	add	w9, w9, #1
	str	x8, [x19, #160]
	str	w10, [x29, #4]
	ldr	w8, [x20]
	cmp	w8, #1
	cinc	w8, w10, ne
	str	w8, [x19, #196]
	str	w8, [x29, #8]
	str	w9, [x19, #192]
	str	w9, [x29, #12]
	ldr	x8, [x19, #168]
	str	x8, [x29, #16]
	ldr	x8, [x20, #8]
	str	x8, [x19, #176]
	str	x8, [x29, #24]
	str	d8, [x29, #32]
	str	q0, [x29, #64]
	ldr	w8, [x20]
	cmp	w8, #1
	b.ne	.LBB44_103
// %bb.87:                              //   in Loop: Header=BB44_33 Depth=1
	add	x0, x29, #128
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	w2, #16
	bl	memcpy
	ldr	w8, [x20, #40]
	add	x0, x29, #152
	ldr	x1, [sp, #8]                    // 8-byte Folded Reload
	str	w8, [x29, #144]
	ldr	w8, [x20, #40]
	lsl	x2, x8, #3
	b	.LBB44_104
.LBB44_88:                              //   in Loop: Header=BB44_33 Depth=1
	ldrb	w8, [sp, #64]
	mov	x0, x21
	ldrb	w9, [sp, #62]
	mov	x2, x19
	ldrb	w10, [sp, #63]
	orr	w8, w9, w8, lsl #2
	orr	w1, w8, w10, lsl #1
	bl	zbi_shm_hint
	mov	w27, w0
	cbnz	w0, .LBB44_108
// %bb.89:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x9, [x19, #144]
	mov	w12, #16986
	movk	w12, #16967, lsl #16
	ldr	x8, [x9, #40]
	dmb	ishld
	ldr	x10, [x9, #48]
	dmb	ishld
	ldr	w11, [x9, #96]
	dmb	ishld
	cmp	w11, w12
	b.ne	.LBB44_96
// %bb.90:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x11, [x9, #104]
	dmb	ishld
	cmp	x10, x11
	b.eq	.LBB44_92
// %bb.91:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x11, [x9, #248]
	dmb	ishld
	cmp	x10, x11
	b.ne	.LBB44_96
.LBB44_92:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	w10, [x19, #192]
	udiv	x11, x8, x10
	msub	x10, x11, x10, x8
	ldp	x12, x11, [x19, #160]
	madd	x10, x11, x10, x12
	ldr	w11, [x10]
	dmb	ishld
	ldr	wzr, [x10, #16]
	cbz	w11, .LBB44_96
// %bb.93:                              //   in Loop: Header=BB44_33 Depth=1
	tbnz	w11, #0, .LBB44_96
// %bb.94:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	x10, [x10, #8]
	cmp	x10, x8
	b.ne	.LBB44_96
// %bb.95:                              //   in Loop: Header=BB44_33 Depth=1
	add	x8, x8, #1
	dmb	ish
	str	x8, [x9, #40]
.LBB44_96:                              //   in Loop: Header=BB44_33 Depth=1
	ldr	w10, [x19, #192]
	mov	x14, #-1
	mov	w15, #2
	cbz	w10, .LBB44_105
// %bb.97:                              //   in Loop: Header=BB44_33 Depth=1
	mov	w9, wzr
	b	.LBB44_100
.LBB44_98:                              //   in Loop: Header=BB44_100 Depth=2
	ldr	w10, [x11]
	add	w10, w10, #1
	orr	w10, w10, #0x1
	str	w10, [x11]
	dmb	ish
	ldr	w10, [x11]
	str	x14, [x11, #8]
	str	wzr, [x11, #16]
	dmb	ish
	adds	w10, w10, #1
	csel	w10, w15, w10, hs
	str	w10, [x11]
	ldr	w10, [x19, #192]
.LBB44_99:                              //   in Loop: Header=BB44_100 Depth=2
	add	w9, w9, #1
	cmp	w9, w10
	b.hs	.LBB44_105
.LBB44_100:                             //   Parent Loop BB44_33 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	udiv	w11, w9, w10
	ldp	x12, x13, [x19, #160]
	msub	w11, w11, w10, w9
	madd	x11, x13, x11, x12
	ldr	x12, [x11, #8]
	ldr	w13, [x11]
	tbnz	w13, #0, .LBB44_98
// %bb.101:                             //   in Loop: Header=BB44_100 Depth=2
	cmp	w13, #0
	ccmp	x12, x8, #0, ne
	ccmn	x12, #1, #4, hs
	b.eq	.LBB44_99
	b	.LBB44_98
.LBB44_102:                             //   in Loop: Header=BB44_33 Depth=1
	adrp	x8, "??_C@_08HKCAENOG@capacity?$AA@"
	mov	w27, #-20
	add	x8, x8, :lo12:"??_C@_08HKCAENOG@capacity?$AA@"
	str	x8, [x19, #8]
	b	.LBB44_108
.LBB44_103:                             //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x20, #112]
	add	x0, x29, #256
	ldr	x1, [sp, #24]                   // 8-byte Folded Reload
	str	x8, [x29, #80]
	ldr	w8, [x20, #120]
	str	w8, [x29, #88]
	ldr	w2, [x20, #120]
.LBB44_104:                             //   in Loop: Header=BB44_33 Depth=1
	bl	memcpy
	ldr	w1, [sp, #56]
	mov	x0, x19
	bl	zbi_publisher_start
	mov	w8, #16967
	mov	w27, wzr
	movk	w8, #18005, lsl #16
	dmb	ish
	str	w8, [x29]
	cmn	w28, #4
	b.eq	.LBB44_75
	b	.LBB44_128
.LBB44_105:                             //   in Loop: Header=BB44_33 Depth=1
	ldr	w1, [sp, #56]
	mov	x0, x19
	bl	zbi_publisher_start
	ldr	x8, [x19, #152]
	dmb	ish
	ldr	w9, [x8, #40]
	tbz	w9, #0, .LBB44_107
// %bb.106:                             //   in Loop: Header=BB44_33 Depth=1
	add	w9, w9, #1
	str	w9, [x8, #40]
.LBB44_107:                             //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [x19, #152]
	add	x0, x8, #40
	bl	zbi_shared_wake
	mov	w27, wzr
.LBB44_108:                             //   in Loop: Header=BB44_33 Depth=1
	cmn	w27, #3
	b.ne	.LBB44_31
// %bb.109:                             //   in Loop: Header=BB44_33 Depth=1
	mov	x0, x21
	cmp	x28, x25
	b.ge	.LBB44_111
// %bb.110:                             //   in Loop: Header=BB44_33 Depth=1
	bl	zbi_shm_close
	mov	w0, #16960
	stp	xzr, xzr, [x19, #144]
	movk	w0, #15, lsl #16
	str	xzr, [x19, #160]
	bl	zbi_sleep_ns
	b	.LBB44_33
.LBB44_111:                             //   in Loop: Header=BB44_33 Depth=1
	bl	zbi_publisher_elsewhere
	tbz	w0, #0, .LBB44_113
// %bb.112:                             //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-5
	b	.LBB44_126
.LBB44_113:                             //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	add	x1, sp, #80
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w27, w0
	cmn	w0, #3
	b.ne	.LBB44_115
// %bb.114:                             //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	add	x1, sp, #80
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w27, w0
.LBB44_115:                             //   in Loop: Header=BB44_33 Depth=1
	cbnz	w27, .LBB44_126
// %bb.116:                             //   in Loop: Header=BB44_33 Depth=1
	ldr	x8, [sp, #416]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB44_118
.LBB44_117:                             //   in Loop: Header=BB44_118 Depth=2
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB44_123
.LBB44_118:                             //   Parent Loop BB44_33 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB44_120 Depth 3
	tst	x8, #0xff
	b.eq	.LBB44_124
// %bb.119:                             //   in Loop: Header=BB44_118 Depth=2
	ldr	x9, [sp, #416]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB44_120:                             //   Parent Loop BB44_33 Depth=1
                                        //     Parent Loop BB44_118 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB44_117
// %bb.121:                             //   in Loop: Header=BB44_120 Depth=3
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB44_120
// %bb.122:                             //   in Loop: Header=BB44_118 Depth=2
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB44_118
.LBB44_123:                             //   in Loop: Header=BB44_33 Depth=1
	mov	w27, wzr
	b	.LBB44_125
.LBB44_124:                             //   in Loop: Header=BB44_33 Depth=1
	mov	w27, #-3
.LBB44_125:                             //   in Loop: Header=BB44_33 Depth=1
	add	x0, sp, #368
	bl	zbi_shm_close
.LBB44_126:                             //   in Loop: Header=BB44_33 Depth=1
	cmp	w27, #0
	cset	w8, eq
	cmn	w27, #3
	cset	w9, eq
	orr	w29, w8, w9
	b	.LBB44_31
.LBB44_127:
	mov	w27, #-7
	b	.LBB44_131
.LBB44_128:
	cbnz	w27, .LBB44_131
// %bb.129:
	mov	w8, #1
	str	w8, [x19, #488]
	b	.LBB44_26
.LBB44_130:
	mov	w27, #-4
.LBB44_131:
	mov	x0, x21
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #144]
	str	xzr, [x19, #160]
	b	.LBB44_26
.LBB44_132:
	mov	w27, #-5
	b	.LBB44_131
                                        // -- End function
	.def	zbi_schema_fault;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_schema_fault
	.p2align	2                               // -- Begin function zbi_schema_fault
zbi_schema_fault:                       // @zbi_schema_fault
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	sub	sp, sp, #3968
	ldr	w8, [x0]
	mov	x19, x0
	cmp	w8, #3
	b.eq	.LBB45_7
// %bb.1:
	cmp	w8, #2
	b.eq	.LBB45_9
// %bb.2:
	cmp	w8, #1
	b.ne	.LBB45_11
// %bb.3:
	add	x20, x19, #16
	mov	w1, wzr
	mov	x0, x20
	mov	w2, #24
	bl	memchr
	cbz	x0, .LBB45_6
// %bb.4:
	mov	x0, x20
	bl	zbi_dtype_size
	cbz	x0, .LBB45_6
// %bb.5:
	mov	x0, x20
	bl	strlen
	cmp	x0, #15
	b.ls	.LBB45_20
.LBB45_6:
	adrp	x0, "??_C@_05ILEGENLL@dtype?$AA@"
	add	x0, x0, :lo12:"??_C@_05ILEGENLL@dtype?$AA@"
	b	.LBB45_19
.LBB45_7:
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #3968
	ldr	x20, [x19, #8]
	bl	memset
	mov	x8, #-4611686018427387904
	mov	x9, #-4611686018427387903
	add	x8, x20, x8
	cmp	x8, x9
	b.lo	.LBB45_13
// %bb.8:
	mov	w8, #3
	str	x20, [sp, #8]
	b	.LBB45_17
.LBB45_9:
	ldr	w20, [x19, #120]
	cmp	w20, #3840
	b.ls	.LBB45_12
// %bb.10:
	adrp	x0, "??_C@_0M@LKJECJOL@schema?5text?$AA@"
	add	x0, x0, :lo12:"??_C@_0M@LKJECJOL@schema?5text?$AA@"
	b	.LBB45_19
.LBB45_11:
	adrp	x0, "??_C@_04NCMJLOLO@kind?$AA@"
	add	x0, x0, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	b	.LBB45_19
.LBB45_12:
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #3968
	ldr	x21, [x19, #8]
	bl	memset
	mov	x8, #-4294967296
	mov	x9, #-4294967295
	add	x8, x21, x8
	cmp	x8, x9
	b.hs	.LBB45_14
.LBB45_13:
	adrp	x0, "??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	add	x0, x0, :lo12:"??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	b	.LBB45_19
.LBB45_14:
	cbz	w20, .LBB45_16
// %bb.15:
	mov	x8, sp
	add	x1, x19, #124
	add	x0, x8, #124
	mov	x2, x20
	bl	memcpy
.LBB45_16:
	mov	x8, sp
	mov	x1, x20
	add	x0, x8, #124
	str	w20, [sp, #120]
	bl	zbi_blake2b
	mov	w8, #2
	str	x0, [sp, #112]
	str	x21, [sp, #8]
.LBB45_17:
	str	w8, [sp]
.LBB45_18:
	mov	x1, sp
	mov	x0, x19
	bl	zb_schema_difference
.LBB45_19:
	add	sp, sp, #3968
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB45_20:
	ldr	w2, [x19, #40]
	cmp	w2, #8
	b.ls	.LBB45_22
// %bb.21:
	adrp	x0, "??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	add	x0, x0, :lo12:"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	b	.LBB45_19
.LBB45_22:
	add	x3, x19, #48
	mov	x0, sp
	mov	x1, x20
	bl	zb_schema_array
	cbz	w0, .LBB45_18
// %bb.23:
	adrp	x0, "??_C@_05KFCIHKGL@shape?$AA@"
	add	x0, x0, :lo12:"??_C@_05KFCIHKGL@shape?$AA@"
	b	.LBB45_19
                                        // -- End function
	.def	zb_publisher_acquire;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_acquire
	.globl	zb_publisher_acquire            // -- Begin function zb_publisher_acquire
	.p2align	2
zb_publisher_acquire:                   // @zb_publisher_acquire
// %bb.0:
	stp	x30, x23, [sp, #-48]!           // 16-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	cbz	x1, .LBB46_6
// %bb.1:
	mov	x22, x1
	mov	x19, x0
	str	xzr, [x1]
	cbz	x0, .LBB46_5
// %bb.2:
	ldr	w8, [x19, #488]
	cbz	w8, .LBB46_5
// %bb.3:
	ldr	w8, [x19, #204]
	add	x21, x19, #200
	cbz	w8, .LBB46_9
// %bb.4:
	adrp	x20, __imp_GetCurrentThreadId
	ldr	x23, [x19, #480]
	ldr	x20, [x20, :lo12:__imp_GetCurrentThreadId]
	blr	x20
	cmp	x23, w0, uxtw
	b.ne	.LBB46_8
.LBB46_5:
	mov	w20, #-16
	b	.LBB46_7
.LBB46_6:
	mov	w20, #-1
.LBB46_7:
	mov	w0, w20
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	ret
.LBB46_8:
	mov	x0, x21
	mov	x1, #-1
	bl	zbi_enter
	blr	x20
	mov	w8, w0
	str	x8, [x19, #480]
.LBB46_9:
	ldr	w8, [x19, #496]
	cbz	w8, .LBB46_17
// %bb.10:
	cmp	w8, #2
	mov	w9, #-16
	ldr	w10, [x19, #204]
	csel	w20, w8, w9, eq
	cbz	w10, .LBB46_7
// %bb.11:
	str	xzr, [x19, #480]
.LBB46_12:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB46_12
// %bb.13:
	cmp	w8, #2
	b.ne	.LBB46_7
// %bb.14:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB46_7
// %bb.15:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB46_7
// %bb.16:
	mov	x8, x0
	mov	x0, x21
	blr	x8
	b	.LBB46_7
.LBB46_17:
	ldr	w8, [x19, #492]
	ldr	x9, [x19, #168]
	mul	x8, x9, x8
	ldr	x9, [x19, #160]
	ldr	w10, [x9, x8]
	add	w10, w10, #1
	orr	w10, w10, #0x1
	str	w10, [x9, x8]
	dmb	ish
	ldr	x8, [x19, #176]
	cmp	x8, #64, lsl #12                // =262144
	b.lo	.LBB46_19
// %bb.18:
	dmb	ish
.LBB46_19:
	ldp	x9, x10, [x19, #160]
	mov	w20, wzr
	ldr	w8, [x19, #492]
	madd	x8, x10, x8, x9
	mov	w9, #1
	add	x8, x8, #64
	str	w9, [x19, #496]
	str	x8, [x22]
	b	.LBB46_7
                                        // -- End function
	.def	zb_publisher_commit;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_commit
	.globl	zb_publisher_commit             // -- Begin function zb_publisher_commit
	.p2align	2
zb_publisher_commit:                    // @zb_publisher_commit
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB47_7
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #488]
	cbz	w8, .LBB47_7
// %bb.2:
	mov	x20, x1
	ldr	w8, [x19, #204]
	cbz	w8, .LBB47_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x21, [x19, #480]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB47_7
.LBB47_4:
	ldr	w8, [x19, #496]
	cmp	w8, #1
	b.ne	.LBB47_7
// %bb.5:
	ldr	x8, [x19, #176]
	cmp	x8, x20
	b.hs	.LBB47_9
// %bb.6:
	mov	w0, #-7
	b	.LBB47_8
.LBB47_7:
	mov	w0, #-16
.LBB47_8:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
.LBB47_9:
	ldr	w9, [x19, #196]
	mov	w10, #-20
	csel	w0, wzr, w10, eq
	cmp	w9, #1
	b.ne	.LBB47_11
// %bb.10:
	cmp	x8, x20
	b.ne	.LBB47_8
.LBB47_11:
	mov	x0, x19
	mov	w1, w20
	str	wzr, [x19, #496]
	bl	zbi_publisher_publish
	ldr	w8, [x19, #204]
	cbz	w8, .LBB47_18
// %bb.12:
	add	x20, x19, #200
	str	xzr, [x19, #480]
.LBB47_13:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB47_13
// %bb.14:
	cmp	w8, #2
	b.ne	.LBB47_18
// %bb.15:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB47_8
// %bb.16:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB47_8
// %bb.17:
	mov	x8, x0
	mov	x0, x20
	blr	x8
.LBB47_18:
	mov	w0, wzr
	b	.LBB47_8
                                        // -- End function
	.def	zbi_publisher_publish;
	.scl	3;
	.type	32;
	.endef
	.globl	__real@426d1a94a2000000         // -- Begin function zbi_publisher_publish
	.section	.rdata,"dr",discard,__real@426d1a94a2000000
	.p2align	3
__real@426d1a94a2000000:
	.xword	0x426d1a94a2000000              // double 1.0E+12
	.section	.text,"xr",one_only,zbi_publisher_publish
	.p2align	2
zbi_publisher_publish:                  // @zbi_publisher_publish
// %bb.0:
	sub	sp, sp, #80
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	ldr	x9, [x0, #176]
	ldp	x22, x8, [x0, #144]
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x23, [x0, #16]
	cmp	x9, #64, lsl #12                // =262144
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	add	x20, x8, #40
	b.lo	.LBB48_2
// %bb.1:
	dmb	ish
.LBB48_2:
	ldp	x9, x10, [x19, #160]
	add	x24, x23, #1
	add	x0, sp, #24
	ldr	w8, [x19, #492]
	madd	x8, x10, x8, x9
	mov	w10, #2
	ldr	w9, [x8]
	str	x23, [x8, #8]
	str	w1, [x8, #16]
	dmb	ish
	adds	w9, w9, #1
	csel	w9, w10, w9, hs
	str	w9, [x8]
	dmb	ish
	str	x24, [x22, #40]
	ldr	w8, [x19, #492]
	str	x24, [x19, #16]
	ldr	w9, [x19, #192]
	add	w10, w8, #1
	cmp	w10, w9
	csinc	w8, wzr, w8, eq
	str	w8, [x19, #492]
	adrp	x8, __imp_QueryPerformanceCounter
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	and	x9, x23, #0x3
	madd	x21, x10, x11, x8
	lsr	x8, x21, #10
	bfi	x24, x8, #16, #48
	add	x8, x22, x9, lsl #3
	str	x24, [x8, #216]
	dmb	ish
	ldr	w8, [x20]
	tbz	w8, #0, .LBB48_4
// %bb.3:
	add	w8, w8, #1
	mov	x0, x20
	str	w8, [x20]
	bl	zbi_shared_wake
.LBB48_4:
	ldr	x8, [x19, #464]
	sub	x22, x21, x8
	mov	w8, #57600
	movk	w8, #1525, lsl #16
	cmp	x22, x8
	b.lt	.LBB48_10
// %bb.5:
	adrp	x8, __imp_GetSystemTimeAsFileTime
	ldr	x20, [x19, #144]
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #24]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	dmb	ish
	madd	x8, x8, x9, x10
	str	x8, [x20, #56]
	ldr	x8, [x19, #464]
	cbz	x8, .LBB48_7
// %bb.6:
	ldr	x8, [x19, #16]
	ldr	x9, [x19, #472]
	sub	x8, x8, x9
	adrp	x9, __real@426d1a94a2000000
	ucvtf	d0, x8
	ldr	d1, [x9, :lo12:__real@426d1a94a2000000]
	fmul	d0, d0, d1
	scvtf	d1, x22
	fdiv	d0, d0, d1
	fcvtzu	x8, d0
	str	x8, [x20, #120]
.LBB48_7:
	ldr	x8, [x19, #16]
	stp	x21, x8, [x19, #464]
	ldr	w8, [x20, #112]
	dmb	ishld
	cmp	w8, #1
	b.eq	.LBB48_10
// %bb.8:
	ldr	w8, [x19, #496]
	cbnz	w8, .LBB48_10
// %bb.9:
	mov	w8, #2
	str	w8, [x19, #496]
.LBB48_10:
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zb_publisher_abort;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_abort
	.globl	zb_publisher_abort              // -- Begin function zb_publisher_abort
	.p2align	2
zb_publisher_abort:                     // @zb_publisher_abort
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB49_13
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #488]
	cbz	w8, .LBB49_13
// %bb.2:
	ldr	w8, [x19, #204]
	cbz	w8, .LBB49_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x20, [x19, #480]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB49_13
.LBB49_4:
	ldr	w8, [x19, #496]
	cmp	w8, #1
	b.ne	.LBB49_13
// %bb.5:
	ldp	x9, x10, [x19, #160]
	mov	w11, #2
	ldr	w8, [x19, #492]
	madd	x8, x10, x8, x9
	mov	x10, #-1
	ldr	w9, [x8]
	str	x10, [x8, #8]
	str	wzr, [x8, #16]
	dmb	ish
	adds	w9, w9, #1
	csel	w9, w11, w9, hs
	str	w9, [x8]
	ldr	w8, [x19, #204]
	str	wzr, [x19, #496]
	cbz	w8, .LBB49_12
// %bb.6:
	add	x20, x19, #200
	str	xzr, [x19, #480]
.LBB49_7:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB49_7
// %bb.8:
	cmp	w8, #2
	b.ne	.LBB49_12
// %bb.9:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB49_14
// %bb.10:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB49_14
// %bb.11:
	mov	x8, x0
	mov	x0, x20
	blr	x8
.LBB49_12:
	mov	w0, wzr
	b	.LBB49_14
.LBB49_13:
	mov	w0, #-16
.LBB49_14:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_publisher_write;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_write
	.globl	zb_publisher_write              // -- Begin function zb_publisher_write
	.p2align	2
zb_publisher_write:                     // @zb_publisher_write
// %bb.0:
	str	x30, [sp, #-64]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x21, x2
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x20, x0
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	cbnz	x1, .LBB50_3
// %bb.1:
	cbz	x21, .LBB50_3
// %bb.2:
	mov	w22, #-1
	b	.LBB50_8
.LBB50_3:
	adrp	x8, "??_C@_00CNPNBAHC@?$AA@"
	cmp	x1, #0
	add	x8, x8, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	csel	x23, x8, x1, eq
	cbz	x20, .LBB50_7
// %bb.4:
	ldr	w8, [x20, #488]
	cbz	w8, .LBB50_7
// %bb.5:
	ldr	w8, [x20, #204]
	add	x19, x20, #200
	cbz	w8, .LBB50_10
// %bb.6:
	adrp	x22, __imp_GetCurrentThreadId
	ldr	x24, [x20, #480]
	ldr	x22, [x22, :lo12:__imp_GetCurrentThreadId]
	blr	x22
	cmp	x24, w0, uxtw
	b.ne	.LBB50_9
.LBB50_7:
	mov	w22, #-16
.LBB50_8:
	mov	w0, w22
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #64                  // 8-byte Folded Reload
	ret
.LBB50_9:
	mov	x0, x19
	mov	x1, #-1
	bl	zbi_enter
	blr	x22
	mov	w8, w0
	str	x8, [x20, #480]
.LBB50_10:
	ldr	w8, [x20, #496]
	cbz	w8, .LBB50_12
// %bb.11:
	cmp	w8, #2
	mov	w9, #-16
	csel	w22, w8, w9, eq
	b	.LBB50_19
.LBB50_12:
	ldr	x8, [x20, #176]
	cmp	x8, x21
	b.hs	.LBB50_14
// %bb.13:
	mov	w22, #-7
	b	.LBB50_19
.LBB50_14:
	ldr	w9, [x20, #196]
	mov	w10, #-20
	csel	w22, wzr, w10, eq
	cmp	w9, #1
	b.ne	.LBB50_16
// %bb.15:
	cmp	x8, x21
	b.ne	.LBB50_19
.LBB50_16:
	ldr	w8, [x20, #492]
	ldr	x9, [x20, #168]
	mul	x8, x9, x8
	ldr	x9, [x20, #160]
	ldr	w10, [x9, x8]
	add	w10, w10, #1
	orr	w10, w10, #0x1
	str	w10, [x9, x8]
	dmb	ish
	ldr	x8, [x20, #176]
	cmp	x8, #64, lsl #12                // =262144
	b.lo	.LBB50_18
// %bb.17:
	dmb	ish
.LBB50_18:
	ldp	x9, x10, [x20, #160]
	add	x0, x20, #504
	mov	x2, x23
	ldr	w8, [x20, #492]
	mov	x3, x21
	madd	x8, x10, x8, x9
	add	x1, x8, #64
	bl	zbi_copier_copy
	mov	x0, x20
	mov	w1, w21
	bl	zbi_publisher_publish
	mov	w22, wzr
.LBB50_19:
	ldr	w8, [x20, #204]
	cbz	w8, .LBB50_8
// %bb.20:
	str	xzr, [x20, #480]
.LBB50_21:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB50_21
// %bb.22:
	cmp	w8, #2
	b.ne	.LBB50_8
// %bb.23:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB50_8
// %bb.24:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB50_8
// %bb.25:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB50_8
                                        // -- End function
	.def	zb_publisher_heartbeat;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_heartbeat
	.globl	zb_publisher_heartbeat          // -- Begin function zb_publisher_heartbeat
	.p2align	2
zb_publisher_heartbeat:                 // @zb_publisher_heartbeat
// %bb.0:
	sub	sp, sp, #32
	stp	x30, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB51_3
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #488]
	cbz	w8, .LBB51_3
// %bb.2:
	adrp	x8, __imp_GetSystemTimeAsFileTime
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #8]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	mov	w0, wzr
	madd	x8, x8, x9, x10
	ldr	x9, [x19, #144]
	dmb	ish
	str	x8, [x9, #56]
	b	.LBB51_4
.LBB51_3:
	mov	w0, #-16
.LBB51_4:
	ldp	x30, x19, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #32
	ret
                                        // -- End function
	.def	zb_publisher_subscribers;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_subscribers
	.globl	zb_publisher_subscribers        // -- Begin function zb_publisher_subscribers
	.p2align	2
zb_publisher_subscribers:               // @zb_publisher_subscribers
// %bb.0:
	sub	sp, sp, #400
	stp	x30, x29, [sp, #320]            // 16-byte Folded Spill
	str	x25, [sp, #336]                 // 8-byte Folded Spill
	stp	x24, x23, [sp, #352]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #368]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #384]            // 16-byte Folded Spill
	cbz	x0, .LBB52_3
// %bb.1:
	mov	x20, x0
	ldr	w8, [x0, #488]
	cbz	w8, .LBB52_3
// %bb.2:
	ldr	x8, [x20, #152]
	adrp	x22, __imp_WaitNamedPipeA
	adrp	x25, __imp_GetLastError
	adrp	x21, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w19, wzr
	mov	w23, #17
	ldr	x22, [x22, :lo12:__imp_WaitNamedPipeA]
	add	x24, x8, #24
	ldr	x25, [x25, :lo12:__imp_GetLastError]
	add	x21, x21, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	b	.LBB52_7
.LBB52_3:
	mov	w19, wzr
.LBB52_4:
	mov	w0, w19
	ldr	x25, [sp, #336]                 // 8-byte Folded Reload
	ldp	x20, x19, [sp, #384]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #368]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #352]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #320]            // 16-byte Folded Reload
	add	sp, sp, #400
	ret
.LBB52_5:                               //   in Loop: Header=BB52_7 Depth=1
	add	w19, w19, #1
.LBB52_6:                               //   in Loop: Header=BB52_7 Depth=1
	add	x23, x23, #1
	add	x24, x24, #64
	cmp	x23, #81
	b.eq	.LBB52_4
.LBB52_7:                               // =>This Inner Loop Header: Depth=1
	ldr	w8, [x24]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB52_6
// %bb.8:                               //   in Loop: Header=BB52_7 Depth=1
	ldr	x8, [x20, #80]
	cmp	x23, x8
	b.eq	.LBB52_6
// %bb.9:                               //   in Loop: Header=BB52_7 Depth=1
	ldr	x8, [x20, #96]
	cmp	x23, x8
	b.eq	.LBB52_6
// %bb.10:                              //   in Loop: Header=BB52_7 Depth=1
	ldr	x8, [x20, #112]
	cmp	x23, x8
	b.eq	.LBB52_6
// %bb.11:                              //   in Loop: Header=BB52_7 Depth=1
	ldr	x8, [x20, #128]
	cmp	x23, x8
	b.eq	.LBB52_6
// %bb.12:                              //   in Loop: Header=BB52_7 Depth=1
	ldr	x8, [x20, #72]
	cbz	x8, .LBB52_6
// %bb.13:                              //   in Loop: Header=BB52_7 Depth=1
	ldp	x3, x4, [x20, #48]
	sub	w5, w23, #1
	mov	x0, sp
	mov	w1, #320
	mov	x2, x21
	bl	snprintf
	mov	x0, sp
	mov	w1, #1
	blr	x22
	cbnz	w0, .LBB52_5
// %bb.14:                              //   in Loop: Header=BB52_7 Depth=1
	blr	x25
	cmp	w0, #2
	b.ne	.LBB52_5
	b	.LBB52_6
                                        // -- End function
	.def	zb_publisher_wait_subscriber;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_wait_subscriber
	.globl	zb_publisher_wait_subscriber    // -- Begin function zb_publisher_wait_subscriber
	.p2align	2
zb_publisher_wait_subscriber:           // @zb_publisher_wait_subscriber
// %bb.0:
	sub	sp, sp, #80
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	adrp	x22, __imp_QueryPerformanceCounter
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	mov	w21, #51712
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	movk	w21, #15258, lsl #16
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x22, [x22, :lo12:__imp_QueryPerformanceCounter]
	add	x0, sp, #24
	mov	x20, x1
	blr	x22
	adrp	x23, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceFrequency]
	blr	x23
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x21
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x21, x8
	sub	x10, x9, x8
	add	x8, x8, x20
	cmp	x10, x20
	ccmp	x20, #0, #8, ge
	csel	x20, x9, x8, lt
	cbz	x19, .LBB53_7
// %bb.1:
	ldr	w8, [x19, #488]
	cbz	w8, .LBB53_7
// %bb.2:
	mov	x0, x19
	bl	zb_publisher_subscribers
	cbnz	w0, .LBB53_6
// %bb.3:
	mov	w24, #19264
	movk	w24, #76, lsl #16
.LBB53_4:                               // =>This Inner Loop Header: Depth=1
	add	x0, sp, #24
	blr	x22
	add	x0, sp, #8
	blr	x23
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x21
	sdiv	x8, x8, x9
	madd	x8, x10, x21, x8
	subs	x8, x20, x8
	b.le	.LBB53_9
// %bb.5:                               //   in Loop: Header=BB53_4 Depth=1
	cmp	x8, x24
	csel	x0, x8, x24, lt
	bl	zbi_sleep_ns
	mov	x0, x19
	bl	zb_publisher_subscribers
	cbz	w0, .LBB53_4
.LBB53_6:
	mov	w0, wzr
	b	.LBB53_8
.LBB53_7:
	mov	w0, #-16
.LBB53_8:
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #80
	ret
.LBB53_9:
	mov	w0, #1
	b	.LBB53_8
                                        // -- End function
	.def	zb_publisher_close;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_publisher_close
	.globl	zb_publisher_close              // -- Begin function zb_publisher_close
	.p2align	2
zb_publisher_close:                     // @zb_publisher_close
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB54_13
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #488]
	cbz	w8, .LBB54_12
// %bb.2:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x20, [x19, #184]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB54_12
// %bb.3:
	ldr	w9, [x19, #496]
	ldr	x8, [x19, #144]
	cmp	w9, #1
	b.ne	.LBB54_5
// %bb.4:
	ldp	x10, x11, [x19, #160]
	mov	w12, #2
	ldr	w9, [x19, #492]
	madd	x9, x11, x9, x10
	mov	x11, #-1
	ldr	w10, [x9]
	str	x11, [x9, #8]
	str	wzr, [x9, #16]
	dmb	ish
	adds	w10, w10, #1
	csel	w10, w12, w10, hs
	str	w10, [x9]
.LBB54_5:
	mov	x20, x19
	dmb	ish
	str	wzr, [x8, #112]
	ldr	x8, [x20, #80]!
	cmp	x8, #2
	b.eq	.LBB54_9
// %bb.6:
	mov	x20, x19
	ldr	x8, [x20, #96]!
	cmp	x8, #2
	b.eq	.LBB54_9
// %bb.7:
	mov	x20, x19
	ldr	x8, [x20, #112]!
	cmp	x8, #2
	b.eq	.LBB54_9
// %bb.8:
	mov	x20, x19
	ldr	x8, [x20, #128]!
	cmp	x8, #2
	b.ne	.LBB54_10
.LBB54_9:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x20, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x20]
.LBB54_10:
	ldr	x8, [x19, #152]
	dmb	ish
	ldr	w9, [x8, #40]
	tbz	w9, #0, .LBB54_12
// %bb.11:
	add	w9, w9, #1
	str	w9, [x8, #40]
	ldr	x8, [x19, #152]
	add	x0, x8, #40
	bl	zbi_shared_wake
.LBB54_12:
	add	x0, x19, #24
	str	wzr, [x19, #488]
	bl	zbi_shm_close
	mov	w0, wzr
	stp	xzr, xzr, [x19, #144]
	str	xzr, [x19, #160]
	b	.LBB54_14
.LBB54_13:
	mov	w0, #-1
.LBB54_14:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_shared_wake;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shared_wake
	.p2align	2                               // -- Begin function zbi_shared_wake
zbi_shared_wake:                        // @zbi_shared_wake
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	sub	sp, sp, #1152
	adrp	x8, __imp_GetModuleHandleA
	mov	x19, x0
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB55_2
// %bb.1:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@"
	add	x1, x1, :lo12:"??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x20, x0
	b	.LBB55_3
.LBB55_2:
	mov	x20, xzr
.LBB55_3:
	adrp	x23, __imp_VirtualQuery
	mov	x1, sp
	mov	x0, x19
	mov	w2, #48
	ldr	x23, [x23, :lo12:__imp_VirtualQuery]
	blr	x23
	cbz	x0, .LBB55_11
// %bb.4:
	ldr	w8, [sp, #40]
	cmp	w8, #64, lsl #12                // =262144
	b.ne	.LBB55_11
// %bb.5:
	ldr	x22, [sp, #8]
	mov	x1, sp
	mov	w2, #48
	sub	x21, x22, #16, lsl #12          // =65536
	mov	x0, x21
	blr	x23
	cbz	x0, .LBB55_11
// %bb.6:
	ldr	w8, [sp, #40]
	cmp	w8, #32, lsl #12                // =131072
	b.ne	.LBB55_11
// %bb.7:
	ldr	w8, [sp, #32]
	cmp	w8, #1, lsl #12                 // =4096
	b.ne	.LBB55_11
// %bb.8:
	ldr	x8, [sp, #8]
	cmp	x8, x21
	b.ne	.LBB55_11
// %bb.9:
	mov	x9, #21057
	ldr	x8, [x21]
	movk	x9, #21839, lsl #16
	movk	x9, #17486, lsl #32
	movk	x9, #23106, lsl #48
	cmp	x8, x9
	b.ne	.LBB55_11
// %bb.10:
	mov	x8, #-65528
	ldr	x8, [x22, x8]
	cmp	x8, x21
	b.eq	.LBB55_14
.LBB55_11:
	dmb	ish
	cbz	x20, .LBB55_13
// %bb.12:
	mov	x0, x19
	blr	x20
.LBB55_13:
	add	sp, sp, #1152
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x23, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
.LBB55_14:
	mov	x8, #-65520
	add	x8, x22, x8
	ldr	x9, [x8]
	cbz	x9, .LBB55_11
// %bb.15:
	sub	x9, x19, x22
	dmb	ish
	ldr	x10, [x8]
	ubfx	x11, x9, #2, #30
	eor	w9, w11, w9, lsr #9
	add	x10, x10, w9, uxtb #3
	add	x9, x10, #1024
	ldr	x12, [x10, #1024]
	mov	x10, #4294967296
	b	.LBB55_17
.LBB55_16:                              //   in Loop: Header=BB55_17 Depth=1
	mov	w13, wzr
	clrex
	mov	x12, x11
	cbnz	w13, .LBB55_22
.LBB55_17:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB55_19 Depth 2
	cbz	w12, .LBB55_13
// %bb.18:                              //   in Loop: Header=BB55_17 Depth=1
	add	x11, x12, x10
	and	x13, x11, #0xffffffff00000000
.LBB55_19:                              //   Parent Loop BB55_17 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x11, [x9]
	cmp	x11, x12
	b.ne	.LBB55_16
// %bb.20:                              //   in Loop: Header=BB55_19 Depth=2
	stlxr	w14, x13, [x9]
	cbnz	w14, .LBB55_19
// %bb.21:                              //   in Loop: Header=BB55_17 Depth=1
	mov	w13, #1
	mov	x12, x11
	cbz	w13, .LBB55_17
.LBB55_22:
	ldr	x8, [x8]
	mov	x19, #-65512
	lsr	x6, x11, #32
	adrp	x11, "??_C@_00CNPNBAHC@?$AA@"
	add	x11, x11, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	adrp	x2, "??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	ldr	x4, [x8]
	sub	x8, x9, x8
	ldrb	w10, [x22, x19]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x2, x2, :lo12:"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	add	x0, sp, #832
	mov	w1, #320
	sub	x8, x8, #1024
                                        // kill: def $w6 killed $w6 killed $x6
	cmp	w10, #0
	lsr	x5, x8, #3
	csel	x3, x11, x9, eq
                                        // kill: def $w5 killed $w5 killed $x5
	bl	snprintf
	ldrb	w8, [x22, x19]
	mov	w9, #384
	mov	x0, sp
	cmp	w8, #0
	mov	w8, #438
	csel	w1, w9, w8, eq
	bl	zbi_security_make
	adrp	x8, __imp_CreateEventA
	add	x3, sp, #832
	mov	w1, #1
	mov	w2, wzr
	ldr	x8, [x8, :lo12:__imp_CreateEventA]
	blr	x8
	cbz	x0, .LBB55_13
// %bb.23:
	adrp	x8, __imp_SetEvent
	mov	x19, x0
	ldr	x8, [x8, :lo12:__imp_SetEvent]
	blr	x8
	adrp	x8, __imp_CloseHandle
	mov	x0, x19
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	b	.LBB55_13
                                        // -- End function
	.def	zb_subscriber_attach;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_attach
	.globl	zb_subscriber_attach            // -- Begin function zb_subscriber_attach
	.p2align	2
zb_subscriber_attach:                   // @zb_subscriber_attach
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #268
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	cbz	x0, .LBB56_15
// %bb.1:
	mov	x20, x2
	mov	x21, x1
	mov	w1, wzr
	mov	w2, #656
	mov	x19, x0
	bl	memset
	cbz	x21, .LBB56_16
// %bb.2:
	ldrb	w8, [x21]
	cmp	w8, #46
	b.eq	.LBB56_16
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x21
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB56_16
// %bb.4:
	ldrb	w11, [x21]
	cbz	w11, .LBB56_16
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w22, #-2
.LBB56_6:                               // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB56_10
// %bb.7:                               //   in Loop: Header=BB56_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB56_10
// %bb.8:                               //   in Loop: Header=BB56_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB56_17
// %bb.9:                               //   in Loop: Header=BB56_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB56_17
.LBB56_10:                              //   in Loop: Header=BB56_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB56_16
// %bb.11:                              //   in Loop: Header=BB56_6 Depth=1
	ldrb	w11, [x21, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB56_6
// %bb.12:
	add	x0, sp, #256
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	cbz	x20, .LBB56_14
// %bb.13:
	ldp	q0, q1, [x20]
	ldr	x8, [x20, #32]
	stp	q0, q1, [sp, #256]
	str	x8, [sp, #288]
.LBB56_14:
	ldr	w8, [sp, #264]
	cmp	w8, #2
	b.ls	.LBB56_18
.LBB56_15:
	mov	w22, #-1
	b	.LBB56_17
.LBB56_16:
	mov	w22, #-2
.LBB56_17:
	mov	w0, w22
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #192
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB56_18:
	mov	x0, x21
	ldrb	w23, [sp, #288]
	add	x20, x19, #200
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x22, x0, x8, lo
	mov	x0, x20
	mov	x1, x21
	mov	x2, x22
	bl	memcpy
	adrp	x8, __imp_GetCurrentProcessId
	strb	wzr, [x20, x22]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w9, w0
	ldr	x8, [sp, #280]
	str	w23, [x19, #196]
	str	x9, [x19, #176]
	tbnz	x8, #63, .LBB56_21
// %bb.19:
	cbz	x8, .LBB56_22
// %bb.20:
	mov	w9, #57600
	movk	w9, #1525, lsl #16
	cmp	x8, x9
	csel	x8, x8, x9, lo
	b	.LBB56_23
.LBB56_21:
	mov	x8, xzr
	b	.LBB56_23
.LBB56_22:
	mov	x8, #-50000
.LBB56_23:
	str	x8, [x19, #488]
	adrp	x8, __imp_GetSystemInfo
	add	x0, sp, #304
	add	x20, x19, #16
	ldr	x8, [x8, :lo12:__imp_GetSystemInfo]
	blr	x8
	ldr	w8, [sp, #336]
	cmp	w8, #1
	b.ne	.LBB56_25
// %bb.24:
	str	xzr, [x19, #488]
.LBB56_25:
	adrp	x22, "??_C@_03ODKLBIM@gb_?$AA@"
	mov	w24, #51712
	add	x22, x22, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	mov	w25, #33920
	mov	x0, x22
	movk	w24, #15258, lsl #16
	movk	w25, #30, lsl #16
	bl	strlen
	mov	x23, x0
	mov	x0, sp
	mov	x1, x22
	mov	x2, x23
	mov	x22, sp
	bl	memcpy
	mov	x0, x21
	mov	w8, #256
	sub	x26, x8, x23
	add	x22, x22, x23
	bl	strlen
	mov	w8, #255
	cmp	x0, x26
	sub	x8, x8, x23
	mov	x1, x21
	csel	x23, x0, x8, lo
	mov	x0, x22
	mov	x2, x23
	bl	memcpy
	adrp	x21, __imp_QueryPerformanceCounter
	strb	wzr, [x22, x23]
	ldr	x26, [sp, #272]
	add	x0, sp, #304
	ldr	x21, [x21, :lo12:__imp_QueryPerformanceCounter]
	blr	x21
	adrp	x23, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #184
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceFrequency]
	blr	x23
	ldr	x8, [sp, #304]
	ldr	x9, [sp, #4280]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x24
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x24, x8
	sub	x10, x9, x8
	add	x8, x8, x26
	cmp	x10, x26
	ccmp	x26, #0, #8, ge
	csel	x26, x9, x8, lt
.LBB56_26:                              // =>This Inner Loop Header: Depth=1
	mov	x1, sp
	mov	x0, x20
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB56_28
// %bb.27:                              //   in Loop: Header=BB56_26 Depth=1
	mov	x1, sp
	mov	x0, x20
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB56_28:                              //   in Loop: Header=BB56_26 Depth=1
	cmn	w22, #15
	b.ne	.LBB56_31
// %bb.29:                              //   in Loop: Header=BB56_26 Depth=1
	mov	x1, sp
	mov	x0, x20
	mov	w2, wzr
	mov	w3, wzr
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB56_31
// %bb.30:                              //   in Loop: Header=BB56_26 Depth=1
	mov	x1, sp
	mov	x0, x20
	mov	w2, #1
	mov	w3, wzr
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB56_31:                              //   in Loop: Header=BB56_26 Depth=1
	cbnz	w22, .LBB56_36
// %bb.32:                              //   in Loop: Header=BB56_26 Depth=1
	add	x2, sp, #304
	mov	x0, x20
	mov	w1, wzr
	mov	x3, x19
	bl	zbi_topic_map_patiently
	mov	w22, w0
	cbnz	w0, .LBB56_36
// %bb.33:                              //   in Loop: Header=BB56_26 Depth=1
	ldr	x0, [sp, #256]
	cbz	x0, .LBB56_39
// %bb.34:                              //   in Loop: Header=BB56_26 Depth=1
	add	x1, sp, #304
	bl	zb_schema_difference
	str	x0, [x19, #8]
	cbz	x0, .LBB56_40
// %bb.35:                              //   in Loop: Header=BB56_26 Depth=1
	mov	w22, #-20
.LBB56_36:                              //   in Loop: Header=BB56_26 Depth=1
	add	x0, sp, #304
	blr	x21
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #184
	blr	x23
	mov	x0, x20
	ldr	x28, [sp, #304]
	ldr	x27, [sp, #4280]
	bl	zbi_shm_close
	cmn	w22, #3
	stp	xzr, xzr, [x19, #136]
	str	xzr, [x19, #152]
	b.ne	.LBB56_17
// %bb.37:                              //   in Loop: Header=BB56_26 Depth=1
	sdiv	x8, x28, x27
	msub	x9, x8, x27, x28
	mul	x9, x9, x24
	sdiv	x9, x9, x27
	madd	x8, x8, x24, x9
	subs	x8, x26, x8
	b.le	.LBB56_17
// %bb.38:                              //   in Loop: Header=BB56_26 Depth=1
	cmp	x8, x25
	csel	x0, x8, x25, lt
	bl	zbi_sleep_ns
	b	.LBB56_26
.LBB56_39:
	str	xzr, [x19, #8]
.LBB56_40:
	ldr	x8, [x19, #136]
	ldr	x10, [x8, #40]
	dmb	ishld
	ldr	w9, [x19, #184]
	ldr	w11, [sp, #264]
	sub	w8, w9, #1
	subs	x8, x10, x8
	csel	x8, xzr, x8, lo
	cmp	w11, #2
	b.eq	.LBB56_42
// %bb.41:
	cmp	w11, #1
	cset	w8, ne
	cmp	x10, #0
	cset	w11, ne
	and	w8, w8, w11
	sub	x8, x10, x8
.LBB56_42:
	ldr	w10, [x19, #572]
	cbz	w10, .LBB56_44
// %bb.43:
	ldr	x11, [x19, #456]
	sub	w10, w10, #1
	add	x10, x11, x10, lsl #6
	b	.LBB56_45
.LBB56_44:
	mov	x10, xzr
.LBB56_45:
	ldr	x12, [x19, #520]
	subs	x11, x8, x12
	b.eq	.LBB56_53
// %bb.46:
	add	x13, x8, #1
	cmp	x13, x12
	b.ne	.LBB56_48
// %bb.47:
	ldr	w11, [x19, #564]
	cmp	w11, #0
	csel	w9, w9, w11, eq
	sub	w9, w9, #1
	b	.LBB56_51
.LBB56_48:
	cmp	x11, x9
	b.hs	.LBB56_50
// %bb.49:
	ldr	w12, [x19, #564]
	sub	w13, w9, w12
	cmp	x11, x13
	add	w11, w12, w11
	csel	w9, wzr, w9, lo
	sub	w9, w11, w9
	b	.LBB56_51
.LBB56_50:
	udiv	x11, x8, x9
	msub	w9, w11, w9, w8
.LBB56_51:
	str	w9, [x19, #564]
	str	x8, [x19, #520]
	cbz	x10, .LBB56_53
// %bb.52:
	str	x8, [x10, #16]
.LBB56_53:
	add	x20, x19, #16
	add	x3, sp, #1, lsl #12             // =4096
	add	x4, sp, #1, lsl #12             // =4096
	add	x3, x3, #184
	add	x4, x4, #176
	mov	x0, x20
	mov	w1, #8192
	mov	w2, #1
	str	xzr, [sp, #4280]
	bl	zbi_view_open
	cbnz	w0, .LBB56_61
// %bb.54:
	ldr	x21, [sp, #4280]
	adrp	x8, __imp_VirtualProtect
	add	x3, sp, #1, lsl #12             // =4096
	mov	w1, #4096
	add	x3, x3, #180
	mov	w2, #2
	ldr	x8, [x8, :lo12:__imp_VirtualProtect]
	mov	x0, x21
	blr	x8
	cbz	w0, .LBB56_56
// %bb.55:
	add	x8, x21, #1, lsl #12            // =4096
	str	x8, [x19, #456]
	b	.LBB56_57
.LBB56_56:
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #176
	bl	zbi_fail
	adrp	x8, __imp_UnmapViewOfFile
	mov	w22, w0
	mov	x0, x21
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
	adrp	x8, __imp_VirtualFree
	sub	x0, x21, #16, lsl #12           // =65536
	mov	x1, xzr
	mov	w2, #32768
	ldr	x8, [x8, :lo12:__imp_VirtualFree]
	blr	x8
	cbnz	w22, .LBB56_61
.LBB56_57:
	mov	w21, #1
.LBB56_58:                              // =>This Inner Loop Header: Depth=1
	and	w22, w21, #0x3f
	add	x2, sp, #1, lsl #12             // =4096
	add	w1, w22, #16
	add	x2, x2, #176
	mov	x0, x20
	ldr	x23, [x19, #456]
	bl	zbi_claim
	cbz	w0, .LBB56_60
// %bb.59:                              //   in Loop: Header=BB56_58 Depth=1
	add	w21, w21, #1
	cmp	w21, #65
	b.ne	.LBB56_58
	b	.LBB56_61
.LBB56_60:
	add	w8, w22, #1
	ldr	x9, [x19, #176]
	add	x20, x23, x22, lsl #6
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #184
	str	w8, [x19, #572]
	str	x9, [x20]
	str	x22, [x20, #8]
	ldr	x8, [x19, #520]
	str	x8, [x20, #16]
	adrp	x8, __imp_GetSystemTimeAsFileTime
	str	xzr, [x20, #48]
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #4280]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	madd	x8, x8, x9, x10
	mov	w9, #1
	str	x8, [x20, #32]
	dmb	ish
	str	w9, [x20, #24]
.LBB56_61:
	mov	w8, #1
	mov	w22, wzr
	str	w8, [x19, #560]
	b	.LBB56_17
                                        // -- End function
	.def	zb_subscriber_latest;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_latest
	.globl	zb_subscriber_latest            // -- Begin function zb_subscriber_latest
	.p2align	2
zb_subscriber_latest:                   // @zb_subscriber_latest
// %bb.0:
	sub	sp, sp, #48
	stp	x2, x30, [sp, #24]              // 8-byte Folded Spill
	mov	w8, #1
	str	x1, [sp, #16]
	add	x1, sp, #8
	mov	x2, x3
	mov	x3, x4
	mov	x4, x5
	strb	w8, [sp, #8]
	bl	zbi_subscriber_copy
	ldr	x30, [sp, #32]                  // 8-byte Folded Reload
	add	sp, sp, #48
	ret
                                        // -- End function
	.def	zbi_subscriber_copy;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_copy
	.p2align	2                               // -- Begin function zbi_subscriber_copy
zbi_subscriber_copy:                    // @zbi_subscriber_copy
// %bb.0:
	sub	sp, sp, #112
	str	x30, [sp, #48]                  // 8-byte Folded Spill
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	cbz	x0, .LBB58_12
// %bb.1:
	mov	x22, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB58_12
// %bb.2:
	mov	x21, x4
	mov	x19, x3
	mov	x20, x2
	mov	x23, x1
	ldrb	w8, [x22, #608]
	cbz	w8, .LBB58_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x24, [x22, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x24, w0, uxtw
	b.ne	.LBB58_10
.LBB58_4:
	ldr	x8, [x23, #8]
	cbz	x8, .LBB58_14
// %bb.5:
	add	x2, sp, #8
	mov	x0, x22
	mov	x1, x23
	mov	x3, x21
	bl	zbi_subscriber_guarded_get
	cbz	x20, .LBB58_7
// %bb.6:
	cmn	w0, #10
	ldr	x8, [sp, #24]
	ccmp	w0, #0, #4, ne
	csel	x8, x8, xzr, eq
	str	x8, [x20]
.LBB58_7:
	cbz	x19, .LBB58_13
// %bb.8:
	cbnz	w0, .LBB58_13
// %bb.9:
	ldr	x8, [sp, #16]
	str	x8, [x19]
	b	.LBB58_13
.LBB58_10:
	ldr	w8, [x22, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB58_12
// %bb.11:
	mov	x0, x22
	bl	zb_subscriber_stop
	cbz	w0, .LBB58_4
.LBB58_12:
	mov	w0, #-16
.LBB58_13:
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	ldr	x30, [sp, #48]                  // 8-byte Folded Reload
	add	sp, sp, #112
	ret
.LBB58_14:
	mov	w0, #-1
	b	.LBB58_13
                                        // -- End function
	.def	zb_subscriber_next;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_next
	.globl	zb_subscriber_next              // -- Begin function zb_subscriber_next
	.p2align	2
zb_subscriber_next:                     // @zb_subscriber_next
// %bb.0:
	sub	sp, sp, #48
	stp	x2, x30, [sp, #24]              // 8-byte Folded Spill
	mov	x2, x3
	str	x1, [sp, #16]
	add	x1, sp, #8
	mov	x3, x4
	mov	x4, x5
	strb	wzr, [sp, #8]
	bl	zbi_subscriber_copy
	ldr	x30, [sp, #32]                  // 8-byte Folded Reload
	add	sp, sp, #48
	ret
                                        // -- End function
	.def	zb_subscriber_next_batch;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_next_batch
	.globl	zb_subscriber_next_batch        // -- Begin function zb_subscriber_next_batch
	.p2align	2
zb_subscriber_next_batch:               // @zb_subscriber_next_batch
// %bb.0:
	sub	sp, sp, #176
	stp	x30, x29, [sp, #80]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #96]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #112]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #128]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #144]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	strb	wzr, [sp, #48]
	stp	x1, x2, [sp, #56]
	cbz	x0, .LBB60_11
// %bb.1:
	mov	x20, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB60_11
// %bb.2:
	mov	x28, x7
	mov	x27, x6
	mov	x19, x5
	mov	x23, x2
	mov	x26, x1
	mov	x25, x4
	mov	x24, x3
	ldrb	w8, [x20, #608]
	cbz	w8, .LBB60_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x21, [x20, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB60_9
.LBB60_4:
	mov	w22, #-1
	cbz	x24, .LBB60_12
// %bb.5:
	cbz	x26, .LBB60_12
// %bb.6:
	cbz	x19, .LBB60_12
// %bb.7:
	str	xzr, [x19]
	ldr	x8, [x20, #168]
	cmp	x8, x23
	b.ls	.LBB60_13
// %bb.8:
	mov	w22, #-10
	b	.LBB60_12
.LBB60_9:
	ldr	w8, [x20, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB60_11
// %bb.10:
	mov	x0, x20
	bl	zb_subscriber_stop
	cbz	w0, .LBB60_4
.LBB60_11:
	mov	w22, #-16
.LBB60_12:
	mov	w0, w22
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #144]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #128]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #112]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #96]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #80]             // 16-byte Folded Reload
	add	sp, sp, #176
	ret
.LBB60_13:
	ldr	w8, [x20, #196]
	add	x21, x20, #192
	cbz	w8, .LBB60_16
// %bb.14:
	cbz	x28, .LBB60_17
// %bb.15:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #72
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #8]
	mov	w11, #51712
	ldr	x9, [sp, #72]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x11, x8
	sub	x10, x9, x8
	add	x8, x8, x28
	cmp	x10, x28
	ccmp	x28, #0, #8, ge
	csel	x22, x9, x8, lt
	b	.LBB60_18
.LBB60_16:
	mov	x22, #-1
	b	.LBB60_18
.LBB60_17:
	mov	x22, xzr
.LBB60_18:
	mov	x0, x21
	mov	x1, x28
	bl	zbi_enter
	tbz	w0, #0, .LBB60_32
// %bb.19:
	add	x1, sp, #48
	add	x2, sp, #8
	mov	x0, x20
	mov	x3, x28
	mov	x4, x22
	bl	zbi_subscriber_get
	mov	w22, w0
	cbz	x27, .LBB60_22
// %bb.20:
	cbnz	w22, .LBB60_22
// %bb.21:
	ldr	x8, [sp, #16]
	str	x8, [x27]
.LBB60_22:
	mov	x27, xzr
	add	x26, x26, x23
	sub	x28, x24, #1
.LBB60_23:                              // =>This Inner Loop Header: Depth=1
	cbnz	w22, .LBB60_33
// %bb.24:                              //   in Loop: Header=BB60_23 Depth=1
	ldr	x29, [x20, #528]
	cbz	x25, .LBB60_26
// %bb.25:                              //   in Loop: Header=BB60_23 Depth=1
	ldr	x8, [sp, #24]
	str	x8, [x25, x27, lsl #3]
.LBB60_26:                              //   in Loop: Header=BB60_23 Depth=1
	cmp	x28, x27
	str	x26, [sp, #56]
	b.eq	.LBB60_34
// %bb.27:                              //   in Loop: Header=BB60_23 Depth=1
	ldr	x8, [x20, #136]
	add	x27, x27, #1
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x9, [x20, #520]
	add	x8, x8, #1
	cmp	x8, x9
	b.lo	.LBB60_46
// %bb.28:                              //   in Loop: Header=BB60_23 Depth=1
	add	x1, sp, #48
	add	x2, sp, #8
	mov	x0, x20
	bl	zbi_subscriber_try
	cbnz	w0, .LBB60_46
// %bb.29:                              //   in Loop: Header=BB60_23 Depth=1
	ldr	x8, [x20, #528]
	add	x26, x26, x23
	cmp	x8, x29
	b.eq	.LBB60_23
// %bb.30:
	ldr	w9, [x20, #572]
	ldr	x8, [sp, #16]
	cbz	w9, .LBB60_35
// %bb.31:
	ldr	x10, [x20, #456]
	sub	w9, w9, #1
	add	x9, x10, x9, lsl #6
	b	.LBB60_36
.LBB60_32:
	mov	w22, #1
	b	.LBB60_12
.LBB60_33:
	mov	x27, xzr
	b	.LBB60_46
.LBB60_34:
	mov	x27, x24
	b	.LBB60_46
.LBB60_35:
	mov	x9, xzr
.LBB60_36:
	ldr	x11, [x20, #520]
	subs	x10, x8, x11
	b.eq	.LBB60_46
// %bb.37:
	add	x12, x8, #1
	cmp	x12, x11
	b.ne	.LBB60_41
// %bb.38:
	ldr	w10, [x20, #564]
	cbnz	w10, .LBB60_40
// %bb.39:
	ldr	w10, [x20, #184]
.LBB60_40:
	sub	w10, w10, #1
	b	.LBB60_44
.LBB60_41:
	ldr	w11, [x20, #184]
	cmp	x10, x11
	b.hs	.LBB60_43
// %bb.42:
	ldr	w12, [x20, #564]
	sub	w13, w11, w12
	cmp	x10, x13
	add	w10, w12, w10
	csel	w11, wzr, w11, lo
	sub	w10, w10, w11
	b	.LBB60_44
.LBB60_43:
	udiv	x10, x8, x11
	msub	w10, w10, w11, w8
.LBB60_44:
	str	w10, [x20, #564]
	str	x8, [x20, #520]
	cbz	x9, .LBB60_46
// %bb.45:
	str	x8, [x9, #16]
.LBB60_46:
	str	x27, [x19]
	ldr	w8, [x20, #196]
	cbz	w8, .LBB60_12
.LBB60_47:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB60_47
// %bb.48:
	cmp	w8, #2
	b.ne	.LBB60_12
// %bb.49:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB60_12
// %bb.50:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB60_12
// %bb.51:
	mov	x8, x0
	mov	x0, x21
	blr	x8
	b	.LBB60_12
                                        // -- End function
	.def	zbi_subscriber_get;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_get
	.p2align	2                               // -- Begin function zbi_subscriber_get
zbi_subscriber_get:                     // @zbi_subscriber_get
// %bb.0:
	sub	sp, sp, #176
	stp	x26, x25, [sp, #112]            // 16-byte Folded Spill
	adrp	x25, zbi_topic_join
	stp	x30, x29, [sp, #80]             // 16-byte Folded Spill
	mov	x29, x4
	stp	x28, x27, [sp, #96]             // 16-byte Folded Spill
	mov	x26, x3
	stp	x22, x21, [sp, #144]            // 16-byte Folded Spill
	mov	x21, x2
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	mov	x20, x1
	mov	x19, x0
	mov	w28, wzr
	add	x25, x25, :lo12:zbi_topic_join
	stp	x24, x23, [sp, #128]            // 16-byte Folded Spill
.LBB61_1:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB61_3 Depth 2
	mov	x24, x26
	mov	x22, xzr
	mov	w26, wzr
	mov	w27, wzr
	mov	w23, w28
	str	xzr, [x21, #24]
	b	.LBB61_3
.LBB61_2:                               //   in Loop: Header=BB61_3 Depth=2
	add	w27, w27, #1
	mov	x22, x8
	cmp	w27, #1000
	b.eq	.LBB61_16
.LBB61_3:                               //   Parent Loop BB61_1 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	cmp	w27, #4
	b.lo	.LBB61_5
// %bb.4:                               //   in Loop: Header=BB61_3 Depth=2
	ldr	x8, [x21, #24]
	lsr	x8, x8, #22
	cbnz	x8, .LBB61_15
.LBB61_5:                               //   in Loop: Header=BB61_3 Depth=2
	mov	x0, x19
	mov	x1, x20
	mov	x2, x21
	bl	zbi_subscriber_try
	cmp	w0, #1
	b.ne	.LBB61_37
// %bb.6:                               //   in Loop: Header=BB61_3 Depth=2
	ldrb	w8, [x20]
	ldr	x28, [x19, #136]
	cbz	w8, .LBB61_8
// %bb.7:                               //   in Loop: Header=BB61_3 Depth=2
	ldr	x8, [x28, #40]
	dmb	ishld
	cbnz	x8, .LBB61_13
	b	.LBB61_17
.LBB61_8:                               //   in Loop: Header=BB61_3 Depth=2
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #72
	bl	memset
	ldp	x9, x10, [x19, #152]
	mov	w11, #16986
	ldr	w8, [x19, #564]
	movk	w11, #16967, lsl #16
	madd	x8, x10, x8, x9
	adrp	x9, zbi_topic_look
	add	x9, x9, :lo12:zbi_topic_look
	stp	x9, x25, [sp, #8]
	ldr	x9, [x19, #520]
	stp	x28, x8, [sp, #24]
	mov	w8, wzr
	str	x9, [sp, #56]
	ldr	x9, [x28, #48]
	dmb	ishld
	ldr	w10, [x28, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB61_12
// %bb.9:                               //   in Loop: Header=BB61_3 Depth=2
	ldr	x8, [x28, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB61_11
// %bb.10:                              //   in Loop: Header=BB61_3 Depth=2
	mov	w8, #1
	b	.LBB61_12
.LBB61_11:                              //   in Loop: Header=BB61_3 Depth=2
	ldr	x8, [x28, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB61_12:                              //   in Loop: Header=BB61_3 Depth=2
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	add	x0, sp, #8
	mov	w1, #1
	strb	w8, [sp, #72]
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	ldr	x10, [sp, #8]
	csel	x9, xzr, x9, ne
	str	x9, [sp, #48]
	blr	x10
	tbz	w0, #0, .LBB61_17
.LBB61_13:                              //   in Loop: Header=BB61_3 Depth=2
	ldr	x8, [x19, #136]
	ldr	x8, [x8, #40]
	dmb	ishld
	cmp	x8, x22
	csinc	w26, wzr, w26, ne
	cmp	w27, #17
	b.lo	.LBB61_2
// %bb.14:                              //   in Loop: Header=BB61_3 Depth=2
	yield
	b	.LBB61_2
.LBB61_15:                              //   in Loop: Header=BB61_1 Depth=1
	mov	x8, x22
.LBB61_16:                              //   in Loop: Header=BB61_1 Depth=1
	cmp	w26, #500
	b.ge	.LBB61_60
.LBB61_17:                              //   in Loop: Header=BB61_1 Depth=1
	mov	x26, x24
	cbz	x24, .LBB61_21
// %bb.18:                              //   in Loop: Header=BB61_1 Depth=1
	eor	w8, w23, #0x1
	tbz	w8, #0, .LBB61_21
// %bb.19:                              //   in Loop: Header=BB61_1 Depth=1
	tbz	x29, #63, .LBB61_21
// %bb.20:                              //   in Loop: Header=BB61_1 Depth=1
	mov	x0, x19
	bl	zbi_subscriber_spin
	mov	w28, #1
	tbnz	w0, #0, .LBB61_1
.LBB61_21:                              //   in Loop: Header=BB61_1 Depth=1
	tbz	x29, #63, .LBB61_24
// %bb.22:                              //   in Loop: Header=BB61_1 Depth=1
	cbz	x26, .LBB61_27
// %bb.23:                              //   in Loop: Header=BB61_1 Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	mov	x0, sp
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp]
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	mov	x10, #9223372036854775807
	sub	x9, x10, x8
	add	x8, x8, x26
	cmp	x9, x26
	ccmp	x26, #0, #8, ge
	csel	x29, x10, x8, lt
.LBB61_24:                              //   in Loop: Header=BB61_1 Depth=1
	tbz	w23, #0, .LBB61_29
// %bb.25:                              //   in Loop: Header=BB61_1 Depth=1
	cbz	x29, .LBB61_67
// %bb.26:                              //   in Loop: Header=BB61_1 Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	mov	x0, sp
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp]
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x8, x29
	b.lt	.LBB61_29
	b	.LBB61_67
.LBB61_27:                              //   in Loop: Header=BB61_1 Depth=1
	tbnz	w23, #0, .LBB61_67
// %bb.28:                              //   in Loop: Header=BB61_1 Depth=1
	mov	x29, xzr
.LBB61_29:                              //   in Loop: Header=BB61_1 Depth=1
	ldrb	w8, [x20]
	ldr	x22, [x19, #136]
	cbz	w8, .LBB61_31
// %bb.30:                              //   in Loop: Header=BB61_1 Depth=1
	ldr	x8, [x22, #40]
	mov	w28, #1
	dmb	ishld
	cbnz	x8, .LBB61_1
	b	.LBB61_36
.LBB61_31:                              //   in Loop: Header=BB61_1 Depth=1
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #72
	bl	memset
	ldp	x9, x10, [x19, #152]
	mov	w11, #16986
	ldr	w8, [x19, #564]
	movk	w11, #16967, lsl #16
	madd	x8, x10, x8, x9
	adrp	x9, zbi_topic_look
	add	x9, x9, :lo12:zbi_topic_look
	stp	x9, x25, [sp, #8]
	ldr	x9, [x19, #520]
	stp	x22, x8, [sp, #24]
	mov	w8, wzr
	str	x9, [sp, #56]
	ldr	x9, [x22, #48]
	dmb	ishld
	ldr	w10, [x22, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB61_35
// %bb.32:                              //   in Loop: Header=BB61_1 Depth=1
	ldr	x8, [x22, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB61_34
// %bb.33:                              //   in Loop: Header=BB61_1 Depth=1
	mov	w8, #1
	b	.LBB61_35
.LBB61_34:                              //   in Loop: Header=BB61_1 Depth=1
	ldr	x8, [x22, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB61_35:                              //   in Loop: Header=BB61_1 Depth=1
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	add	x0, sp, #8
	mov	w1, #1
	strb	w8, [sp, #72]
	mov	w28, #1
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	ldr	x10, [sp, #8]
	csel	x9, xzr, x9, ne
	str	x9, [sp, #48]
	blr	x10
	tbnz	w0, #0, .LBB61_1
.LBB61_36:                              //   in Loop: Header=BB61_1 Depth=1
	mov	x0, x19
	mov	x1, x29
	bl	zbi_subscriber_await
	mov	w28, #1
	cbz	w0, .LBB61_1
	b	.LBB61_75
.LBB61_37:
	cmn	w0, #12
	b.ne	.LBB61_75
// %bb.38:
	ldr	x10, [x21, #8]
	ldrb	w9, [x20]
	add	x8, x10, #1
	cbnz	w9, .LBB61_47
// %bb.39:
	ldr	x9, [x19, #520]
	subs	x9, x8, x9
	b.ls	.LBB61_47
// %bb.40:
	ldr	w11, [x19, #572]
	cbz	w11, .LBB61_45
// %bb.41:
	ldr	x12, [x19, #456]
	add	x14, x19, #528
.LBB61_42:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x13, [x14]
	add	x15, x13, x9
	stlxr	w16, x15, [x14]
	cbnz	w16, .LBB61_42
// %bb.43:
	cbz	x12, .LBB61_47
// %bb.44:
	sub	w11, w11, #1
	add	x9, x13, x9
	add	x11, x12, x11, lsl #6
	str	x9, [x11, #48]
	b	.LBB61_47
.LBB61_45:
	add	x11, x19, #528
.LBB61_46:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x12, [x11]
	add	x12, x12, x9
	stlxr	w13, x12, [x11]
	cbnz	w13, .LBB61_46
.LBB61_47:
	ldr	w9, [x19, #572]
	cbz	w9, .LBB61_49
// %bb.48:
	ldr	x11, [x19, #456]
	sub	w9, w9, #1
	add	x9, x11, x9, lsl #6
	b	.LBB61_50
.LBB61_49:
	mov	x9, xzr
.LBB61_50:
	ldr	x12, [x19, #520]
	subs	x11, x8, x12
	b.eq	.LBB61_74
// %bb.51:
	add	x10, x10, #2
	cmp	x10, x12
	b.ne	.LBB61_55
.LBB61_52:
	ldr	w10, [x19, #564]
	cbnz	w10, .LBB61_54
// %bb.53:
	ldr	w10, [x19, #184]
.LBB61_54:
	sub	w10, w10, #1
	b	.LBB61_58
.LBB61_55:
	ldr	w10, [x19, #184]
	cmp	x11, x10
	b.hs	.LBB61_57
// %bb.56:
	ldr	w12, [x19, #564]
	sub	w13, w10, w12
	cmp	x11, x13
	add	w11, w12, w11
	csel	w10, wzr, w10, lo
	sub	w10, w11, w10
	b	.LBB61_58
.LBB61_57:
	udiv	x11, x8, x10
	msub	w10, w11, w10, w8
.LBB61_58:
	str	w10, [x19, #564]
	str	x8, [x19, #520]
	cbz	x9, .LBB61_74
// %bb.59:
	mov	w0, #-12
	str	x8, [x9, #16]
	b	.LBB61_75
.LBB61_60:
	ldrb	w9, [x20]
	cbnz	w9, .LBB61_70
// %bb.61:
	ldr	x9, [x19, #520]
	subs	x9, x8, x9
	b.ls	.LBB61_70
// %bb.62:
	ldr	w10, [x19, #572]
	cbz	w10, .LBB61_68
// %bb.63:
	ldr	x11, [x19, #456]
	add	x13, x19, #528
.LBB61_64:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x12, [x13]
	add	x14, x12, x9
	stlxr	w15, x14, [x13]
	cbnz	w15, .LBB61_64
// %bb.65:
	cbz	x11, .LBB61_70
// %bb.66:
	sub	w10, w10, #1
	add	x9, x12, x9
	add	x10, x11, x10, lsl #6
	str	x9, [x10, #48]
	b	.LBB61_70
.LBB61_67:
	mov	w0, #1
	b	.LBB61_75
.LBB61_68:
	add	x10, x19, #528
.LBB61_69:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x11, [x10]
	add	x11, x11, x9
	stlxr	w12, x11, [x10]
	cbnz	w12, .LBB61_69
.LBB61_70:
	ldr	w9, [x19, #572]
	cbz	w9, .LBB61_72
// %bb.71:
	ldr	x10, [x19, #456]
	sub	w9, w9, #1
	add	x9, x10, x9, lsl #6
	b	.LBB61_73
.LBB61_72:
	mov	x9, xzr
.LBB61_73:
	ldr	x11, [x19, #520]
	subs	x10, x8, x11
	b.ne	.LBB61_76
.LBB61_74:
	mov	w0, #-12
.LBB61_75:
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #144]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #128]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #112]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #96]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #80]             // 16-byte Folded Reload
	add	sp, sp, #176
	ret
.LBB61_76:
	add	x12, x8, #1
	cmp	x12, x11
	b.eq	.LBB61_52
// %bb.77:
	ldr	w11, [x19, #184]
	cmp	x10, x11
	b.hs	.LBB61_79
// %bb.78:
	ldr	w12, [x19, #564]
	sub	w13, w11, w12
	cmp	x10, x13
	add	w10, w12, w10
	csel	w11, wzr, w11, lo
	sub	w10, w10, w11
	b	.LBB61_58
.LBB61_79:
	udiv	x10, x8, x11
	msub	w10, w10, w11, w8
	b	.LBB61_58
                                        // -- End function
	.def	zbi_subscriber_try;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_try
	.p2align	2                               // -- Begin function zbi_subscriber_try
zbi_subscriber_try:                     // @zbi_subscriber_try
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x20, x2
	mov	x21, x1
	ldrb	w8, [x1]
	mov	x19, x0
	cbz	w8, .LBB62_5
// %bb.1:
	mov	x0, x19
	mov	x1, x20
	bl	zbi_subscriber_find_newest
	cbnz	w0, .LBB62_72
.LBB62_2:
	ldr	x0, [x21, #8]
	cbz	x0, .LBB62_17
// %bb.3:
	ldr	x2, [x20, #16]
	ldr	x8, [x21, #16]
	cmp	x2, x8
	b.ls	.LBB62_16
// %bb.4:
	ldr	x8, [x20]
	ldr	w9, [x20, #32]
	dmb	ishld
	ldr	w8, [x8]
	cmp	w8, w9
	mov	w8, #-10
	csinc	w0, w8, wzr, eq
	b	.LBB62_72
.LBB62_5:
	ldr	x8, [x19, #136]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x11, [x19, #520]
	ldr	w10, [x19, #184]
	add	x12, x8, #1
	cmp	x12, x11
	b.hs	.LBB62_9
// %bb.6:
	ldr	w9, [x19, #572]
	cbz	w9, .LBB62_23
// %bb.7:
	ldr	x13, [x19, #456]
	sub	w9, w9, #1
	add	x9, x13, x9, lsl #6
	subs	x13, x8, x11
	b.ne	.LBB62_24
.LBB62_8:
	mov	w0, #-11
	b	.LBB62_72
.LBB62_9:
	subs	x9, x8, x11
	b.ls	.LBB62_54
// %bb.10:
	sub	w10, w10, #1
	cmp	x9, x10
	b.ls	.LBB62_54
// %bb.11:
	sub	x9, x8, x10
	ldr	w12, [x19, #572]
	sub	x10, x9, x11
	cbz	w12, .LBB62_28
// %bb.12:
	ldr	x11, [x19, #456]
	add	x14, x19, #528
.LBB62_13:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x13, [x14]
	add	x15, x13, x10
	stlxr	w16, x15, [x14]
	cbnz	w16, .LBB62_13
// %bb.14:
	cbz	x11, .LBB62_30
// %bb.15:
	sub	w12, w12, #1
	add	x10, x13, x10
	add	x11, x11, x12, lsl #6
	str	x10, [x11, #48]
	b	.LBB62_30
.LBB62_16:
	ldr	x8, [x20]
	add	x1, x8, #64
	bl	memcpy
.LBB62_17:
	ldr	x8, [x20]
	ldr	w9, [x20, #32]
	dmb	ishld
	ldr	w8, [x8]
	cmp	w8, w9
	b.ne	.LBB62_20
// %bb.18:
	ldr	x11, [x20, #8]
	ldr	w9, [x19, #572]
	add	x8, x11, #1
	cbz	w9, .LBB62_38
// %bb.19:
	ldr	x10, [x19, #456]
	sub	w9, w9, #1
	add	x9, x10, x9, lsl #6
	b	.LBB62_39
.LBB62_20:
	ldr	x8, [x21, #8]
	cbz	x8, .LBB62_22
// %bb.21:
	ldr	x8, [x20, #16]
.LBB62_22:
	ldr	x9, [x20, #24]
	mov	w0, #1
	add	x8, x9, x8
	str	x8, [x20, #24]
	b	.LBB62_72
.LBB62_23:
	mov	x9, xzr
	subs	x13, x8, x11
	b.eq	.LBB62_8
.LBB62_24:
	cmp	x12, x11
	b.ne	.LBB62_26
// %bb.25:
	ldr	w11, [x19, #564]
	cmp	w11, #0
	csel	w10, w10, w11, eq
	sub	w10, w10, #1
	b	.LBB62_46
.LBB62_26:
	cmp	x13, x10
	b.hs	.LBB62_45
// %bb.27:
	ldr	w11, [x19, #564]
	sub	w12, w10, w11
	add	w11, w11, w13
	cmp	x13, x12
	csel	w10, wzr, w10, lo
	sub	w10, w11, w10
	b	.LBB62_46
.LBB62_28:
	add	x11, x19, #528
.LBB62_29:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x12, [x11]
	add	x12, x12, x10
	stlxr	w13, x12, [x11]
	cbnz	w13, .LBB62_29
.LBB62_30:
	ldr	w10, [x19, #572]
	cbz	w10, .LBB62_32
// %bb.31:
	ldr	x11, [x19, #456]
	sub	w10, w10, #1
	add	x10, x11, x10, lsl #6
	b	.LBB62_33
.LBB62_32:
	mov	x10, xzr
.LBB62_33:
	ldr	x12, [x19, #520]
	subs	x11, x9, x12
	b.eq	.LBB62_54
// %bb.34:
	add	x13, x9, #1
	cmp	x13, x12
	b.ne	.LBB62_47
// %bb.35:
	ldr	w11, [x19, #564]
	cbnz	w11, .LBB62_37
// %bb.36:
	ldr	w11, [x19, #184]
.LBB62_37:
	sub	w11, w11, #1
	b	.LBB62_52
.LBB62_38:
	mov	x9, xzr
.LBB62_39:
	ldr	x12, [x19, #520]
	subs	x10, x8, x12
	b.ne	.LBB62_41
// %bb.40:
	mov	w0, wzr
	b	.LBB62_72
.LBB62_41:
	add	x11, x11, #2
	cmp	x11, x12
	b.ne	.LBB62_49
// %bb.42:
	ldr	w10, [x19, #564]
	cbnz	w10, .LBB62_44
// %bb.43:
	ldr	w10, [x19, #184]
.LBB62_44:
	sub	w10, w10, #1
	b	.LBB62_69
.LBB62_45:
	udiv	x11, x8, x10
	msub	w10, w11, w10, w8
.LBB62_46:
	mov	w0, #-11
	b	.LBB62_70
.LBB62_47:
	ldr	w12, [x19, #184]
	cmp	x11, x12
	b.hs	.LBB62_51
// %bb.48:
	ldr	w13, [x19, #564]
	sub	w14, w12, w13
	cmp	x11, x14
	add	w11, w13, w11
	csel	w12, wzr, w12, lo
	sub	w11, w11, w12
	b	.LBB62_52
.LBB62_49:
	ldr	w11, [x19, #184]
	cmp	x10, x11
	b.hs	.LBB62_68
// %bb.50:
	ldr	w12, [x19, #564]
	sub	w13, w11, w12
	cmp	x10, x13
	add	w10, w12, w10
	csel	w11, wzr, w11, lo
	sub	w10, w10, w11
	b	.LBB62_69
.LBB62_51:
	udiv	x11, x9, x12
	msub	w11, w11, w12, w9
.LBB62_52:
	str	w11, [x19, #564]
	str	x9, [x19, #520]
	cbz	x10, .LBB62_54
// %bb.53:
	str	x9, [x10, #16]
.LBB62_54:
	ldp	x10, x11, [x19, #152]
	ldr	w9, [x19, #564]
	madd	x9, x11, x9, x10
	str	x9, [x20]
	ldr	x9, [x19, #520]
	str	x9, [x20, #8]
	ldr	x9, [x19, #520]
	cmp	x8, x9
	b.ls	.LBB62_63
.LBB62_55:
	ldr	x12, [x20]
	ldr	x11, [x19, #520]
	ldr	w9, [x12]
	dmb	ishld
	str	w9, [x20, #32]
	ldr	w10, [x12, #16]
	tbnz	w9, #0, .LBB62_67
// %bb.56:
	cmp	x8, x11
	b.hi	.LBB62_58
// %bb.57:
	cbz	w9, .LBB62_67
.LBB62_58:
	ldr	x8, [x12, #8]
	cmp	x8, x11
	b.ne	.LBB62_67
// %bb.59:
	ldr	w8, [x19, #188]
	cmp	w8, #1
	b.ne	.LBB62_61
// %bb.60:
	ldr	x10, [x19, #168]
.LBB62_61:
	str	x10, [x20, #16]
	ldr	x8, [x19, #168]
	cmp	x10, x8
	b.ls	.LBB62_2
// %bb.62:
	ldr	x8, [x20]
	dmb	ishld
	ldr	w8, [x8]
	cmp	w8, w9
	mov	w8, #-12
	csinc	w0, w8, wzr, eq
	b	.LBB62_72
.LBB62_63:
	b.ne	.LBB62_67
// %bb.64:
	ldr	x10, [x19, #136]
	mov	w12, #16986
	movk	w12, #16967, lsl #16
	ldr	x9, [x10, #48]
	dmb	ishld
	ldr	w11, [x10, #96]
	dmb	ishld
	cmp	w11, w12
	b.ne	.LBB62_67
// %bb.65:
	ldr	x11, [x10, #104]
	dmb	ishld
	cmp	x9, x11
	b.eq	.LBB62_55
// %bb.66:
	ldr	x10, [x10, #248]
	dmb	ishld
	cmp	x9, x10
	b.eq	.LBB62_55
.LBB62_67:
	mov	w0, #1
	b	.LBB62_72
.LBB62_68:
	udiv	x10, x8, x11
	msub	w10, w10, w11, w8
.LBB62_69:
	mov	w0, wzr
.LBB62_70:
	str	w10, [x19, #564]
	str	x8, [x19, #520]
	cbz	x9, .LBB62_72
// %bb.71:
	str	x8, [x9, #16]
.LBB62_72:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_subscriber_view_latest;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_view_latest
	.globl	zb_subscriber_view_latest       // -- Begin function zb_subscriber_view_latest
	.p2align	2
zb_subscriber_view_latest:              // @zb_subscriber_view_latest
// %bb.0:
	mov	x3, x2
	mov	x2, x1
	mov	w1, #1
	b	zbi_subscriber_view
                                        // -- End function
	.def	zbi_subscriber_view;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_view
	.p2align	2                               // -- Begin function zbi_subscriber_view
zbi_subscriber_view:                    // @zbi_subscriber_view
// %bb.0:
	sub	sp, sp, #112
	stp	x30, x23, [sp, #64]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	stp	xzr, xzr, [sp, #40]
	str	xzr, [sp, #56]
	strb	w1, [sp, #40]
	cbz	x2, .LBB64_7
// %bb.1:
	mov	x19, x2
	mov	w20, w1
	mov	x22, x0
	mov	x0, x2
	mov	w1, wzr
	mov	w2, #40
	mov	x21, x3
	bl	memset
	cbz	x22, .LBB64_10
// %bb.2:
	ldr	w8, [x22, #560]
	cbz	w8, .LBB64_10
// %bb.3:
	ldrb	w8, [x22, #608]
	cbz	w8, .LBB64_5
// %bb.4:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x23, [x22, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x23, w0, uxtw
	b.ne	.LBB64_8
.LBB64_5:
	add	x1, sp, #40
	mov	x2, sp
	mov	x0, x22
	mov	x3, x21
	bl	zbi_subscriber_guarded_get
	cbnz	w0, .LBB64_11
// %bb.6:
	ldur	q0, [sp, #8]
	ldr	x8, [sp]
	ldr	w10, [sp, #32]
	ext	v0.16b, v0.16b, v0.16b, #8
	add	x9, x8, #64
	str	x8, [x19, #24]
	and	w8, w20, #0x1
	str	x9, [x19]
	stur	q0, [x19, #8]
	stp	w10, w8, [x19, #32]
	b	.LBB64_11
.LBB64_7:
	mov	w0, #-1
	b	.LBB64_11
.LBB64_8:
	ldr	w8, [x22, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB64_10
// %bb.9:
	mov	x0, x22
	bl	zb_subscriber_stop
	cbz	w0, .LBB64_5
.LBB64_10:
	mov	w0, #-16
.LBB64_11:
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
                                        // -- End function
	.def	zb_subscriber_view_next;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_view_next
	.globl	zb_subscriber_view_next         // -- Begin function zb_subscriber_view_next
	.p2align	2
zb_subscriber_view_next:                // @zb_subscriber_view_next
// %bb.0:
	mov	x3, x2
	mov	x2, x1
	mov	w1, wzr
	b	zbi_subscriber_view
                                        // -- End function
	.def	zb_subscriber_view_valid;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_view_valid
	.globl	zb_subscriber_view_valid        // -- Begin function zb_subscriber_view_valid
	.p2align	2
zb_subscriber_view_valid:               // @zb_subscriber_view_valid
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB66_8
// %bb.1:
	mov	x20, x0
	mov	w0, wzr
	cbz	x1, .LBB66_8
// %bb.2:
	ldr	w8, [x20, #560]
	cbz	w8, .LBB66_8
// %bb.3:
	ldr	x8, [x1, #24]
	cbz	x8, .LBB66_7
// %bb.4:
	ldr	w9, [x1, #32]
	dmb	ishld
	ldr	w8, [x8]
	cmp	w8, w9
	b.ne	.LBB66_6
// %bb.5:
	mov	w0, #1
	b	.LBB66_8
.LBB66_6:
	ldr	w8, [x1, #36]
	cbz	w8, .LBB66_9
.LBB66_7:
	mov	w0, wzr
.LBB66_8:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
.LBB66_9:
	mov	w8, #1
	add	x19, x20, #192
	mov	x0, x19
	str	w8, [x1, #36]
	mov	x1, #-1
	bl	zbi_enter
	ldr	w8, [x20, #572]
	cbz	w8, .LBB66_14
// %bb.10:
	ldr	x9, [x20, #456]
	add	x11, x20, #528
.LBB66_11:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x11]
	add	x12, x10, #1
	stlxr	w13, x12, [x11]
	cbnz	w13, .LBB66_11
// %bb.12:
	cbz	x9, .LBB66_16
// %bb.13:
	sub	w8, w8, #1
	add	x10, x10, #1
	add	x8, x9, x8, lsl #6
	str	x10, [x8, #48]
	b	.LBB66_16
.LBB66_14:
	add	x8, x20, #528
.LBB66_15:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x9, [x8]
	add	x9, x9, #1
	stlxr	w10, x9, [x8]
	cbnz	w10, .LBB66_15
.LBB66_16:
	ldr	w8, [x20, #196]
	cbz	w8, .LBB66_7
.LBB66_17:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB66_17
// %bb.18:
	cmp	w8, #2
	b.ne	.LBB66_7
// %bb.19:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB66_8
// %bb.20:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB66_8
// %bb.21:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB66_7
                                        // -- End function
	.def	zb_subscriber_wait;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_wait
	.globl	zb_subscriber_wait              // -- Begin function zb_subscriber_wait
	.p2align	2
zb_subscriber_wait:                     // @zb_subscriber_wait
// %bb.0:
	sub	sp, sp, #64
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	cbz	x0, .LBB67_12
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB67_12
// %bb.2:
	mov	x20, x1
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB67_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x21, [x19, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB67_10
.LBB67_4:
	cbz	x20, .LBB67_8
// %bb.5:
	ldr	w8, [x19, #196]
	cbnz	w8, .LBB67_8
// %bb.6:
	mov	x0, x19
	bl	zbi_subscriber_spin
	tbz	w0, #0, .LBB67_9
// %bb.7:
	mov	w19, wzr
	b	.LBB67_13
.LBB67_8:
	cbz	x20, .LBB67_14
.LBB67_9:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x11, x8
	sub	x10, x9, x8
	add	x8, x8, x20
	cmp	x10, x20
	ccmp	x20, #0, #8, ge
	csel	x22, x9, x8, lt
	b	.LBB67_15
.LBB67_10:
	ldr	w8, [x19, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB67_12
// %bb.11:
	mov	x0, x19
	bl	zb_subscriber_stop
	cbz	w0, .LBB67_4
.LBB67_12:
	mov	w19, #-16
.LBB67_13:
	mov	w0, w19
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #64
	ret
.LBB67_14:
	mov	x22, xzr
.LBB67_15:
	add	x21, x19, #192
	mov	x1, x20
	mov	x0, x21
	bl	zbi_enter
	tbz	w0, #0, .LBB67_22
// %bb.16:
	mov	x0, x19
	mov	x1, x22
	bl	zbi_subscriber_await
	ldr	w8, [x19, #196]
	mov	w19, w0
	cbz	w8, .LBB67_13
.LBB67_17:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB67_17
// %bb.18:
	cmp	w8, #2
	b.ne	.LBB67_13
// %bb.19:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB67_13
// %bb.20:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB67_13
// %bb.21:
	mov	x8, x0
	mov	x0, x21
	blr	x8
	b	.LBB67_13
.LBB67_22:
	mov	w19, #1
	b	.LBB67_13
                                        // -- End function
	.def	zbi_subscriber_spin;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_spin
	.p2align	2                               // -- Begin function zbi_subscriber_spin
zbi_subscriber_spin:                    // @zbi_subscriber_spin
// %bb.0:
	sub	sp, sp, #112
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x20, [x0, #136]
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #72
	str	x30, [sp, #80]                  // 8-byte Folded Spill
	bl	memset
	ldp	x10, x11, [x19, #152]
	mov	w8, wzr
	ldr	w9, [x19, #564]
	madd	x9, x11, x9, x10
	adrp	x10, zbi_topic_look
	adrp	x11, zbi_topic_join
	add	x10, x10, :lo12:zbi_topic_look
	add	x11, x11, :lo12:zbi_topic_join
	stp	x20, x9, [sp, #24]
	stp	x10, x11, [sp, #8]
	ldr	x10, [x19, #520]
	mov	w11, #16986
	movk	w11, #16967, lsl #16
	str	x10, [sp, #56]
	ldr	x9, [x20, #48]
	dmb	ishld
	ldr	w10, [x20, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB68_4
// %bb.1:
	ldr	x8, [x20, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB68_3
// %bb.2:
	mov	w8, #1
	b	.LBB68_4
.LBB68_3:
	ldr	x8, [x20, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB68_4:
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	add	x0, sp, #8
	mov	w1, #1
	strb	w8, [sp, #72]
	mov	w20, #1
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	ldr	x10, [sp, #8]
	csel	x9, xzr, x9, ne
	str	x9, [sp, #48]
	blr	x10
	tbnz	w0, #0, .LBB68_14
// %bb.5:
	ldr	x8, [x19, #488]
	tbnz	x8, #63, .LBB68_7
// %bb.6:
	cbnz	x8, .LBB68_10
	b	.LBB68_9
.LBB68_7:
	ldr	x8, [x19, #496]
	mov	w9, #50001
	cmp	x8, x9
	b.lt	.LBB68_10
// %bb.8:
	ldrb	w8, [x19, #504]
	tst	w8, #0xf
	b.eq	.LBB68_10
.LBB68_9:
	mov	w20, wzr
	b	.LBB68_14
.LBB68_10:
	mov	w20, #64
.LBB68_11:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [sp, #8]
	add	x0, sp, #8
	mov	w1, wzr
	blr	x8
	tbnz	w0, #0, .LBB68_13
// %bb.12:                              //   in Loop: Header=BB68_11 Depth=1
	subs	w20, w20, #1
	yield
	b.ne	.LBB68_11
	b	.LBB68_14
.LBB68_13:
	ldr	x8, [x19, #504]
	mov	w20, #1
	add	x8, x8, #1
	stp	xzr, x8, [x19, #496]
.LBB68_14:
	mov	w0, w20
	ldr	x30, [sp, #80]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
                                        // -- End function
	.def	zbi_subscriber_await;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_await
	.p2align	2                               // -- Begin function zbi_subscriber_await
zbi_subscriber_await:                   // @zbi_subscriber_await
// %bb.0:
	sub	sp, sp, #192
	mov	w8, #50000
	stp	x24, x23, [sp, #144]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #160]            // 16-byte Folded Spill
	adrp	x22, __imp_QueryPerformanceCounter
	adrp	x23, __imp_QueryPerformanceFrequency
	stp	x30, x29, [sp, #96]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #112]            // 16-byte Folded Spill
	adrp	x27, zbi_topic_look
	stp	x26, x25, [sp, #128]            // 16-byte Folded Spill
	mov	w25, #51712
	stp	x20, x19, [sp, #176]            // 16-byte Folded Spill
	mov	x20, x1
	str	x8, [sp, #72]
	mov	x19, x0
	mov	x28, xzr
	movk	w25, #15258, lsl #16
	add	x21, x0, #192
	add	x27, x27, :lo12:zbi_topic_look
	ldr	x22, [x22, :lo12:__imp_QueryPerformanceCounter]
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceFrequency]
	b	.LBB69_2
.LBB69_1:                               //   in Loop: Header=BB69_2 Depth=1
	mov	x0, x21
	mov	x1, #-1
	bl	zbi_enter
.LBB69_2:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB69_24 Depth 2
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #72
	ldr	x24, [x19, #136]
	bl	memset
	ldp	x9, x10, [x19, #152]
	mov	w11, #16986
	ldr	w8, [x19, #564]
	movk	w11, #16967, lsl #16
	madd	x8, x10, x8, x9
	adrp	x9, zbi_topic_join
	add	x9, x9, :lo12:zbi_topic_join
	stp	x27, x9, [sp]
	ldr	x9, [x19, #520]
	stp	x24, x8, [sp, #16]
	mov	w8, wzr
	str	x9, [sp, #48]
	ldr	x9, [x24, #48]
	dmb	ishld
	ldr	w10, [x24, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB69_6
// %bb.3:                               //   in Loop: Header=BB69_2 Depth=1
	ldr	x8, [x24, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB69_5
// %bb.4:                               //   in Loop: Header=BB69_2 Depth=1
	mov	w8, #1
	b	.LBB69_6
.LBB69_5:                               //   in Loop: Header=BB69_2 Depth=1
	ldr	x8, [x24, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB69_6:                               //   in Loop: Header=BB69_2 Depth=1
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	mov	x0, sp
	mov	w1, #1
	strb	w8, [sp, #64]
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	ldr	x10, [sp]
	csel	x9, xzr, x9, ne
	str	x9, [sp, #40]
	blr	x10
	tbnz	w0, #0, .LBB69_32
// %bb.7:                               //   in Loop: Header=BB69_2 Depth=1
	mov	x0, x19
	bl	zbi_subscriber_gone
	cbz	x20, .LBB69_37
// %bb.8:                               //   in Loop: Header=BB69_2 Depth=1
	cmp	w0, #1
	b.ne	.LBB69_37
// %bb.9:                               //   in Loop: Header=BB69_2 Depth=1
	ldr	w8, [x19, #576]
	dmb	ishld
	cmp	w8, #1
	b.eq	.LBB69_31
// %bb.10:                              //   in Loop: Header=BB69_2 Depth=1
	add	x0, sp, #88
	blr	x22
	add	x0, sp, #80
	blr	x23
	ldp	x9, x8, [sp, #80]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x25
	sdiv	x8, x8, x9
	madd	x26, x10, x25, x8
	cmp	x26, x20
	b.ge	.LBB69_31
// %bb.11:                              //   in Loop: Header=BB69_2 Depth=1
	cbz	x28, .LBB69_13
// %bb.12:                              //   in Loop: Header=BB69_2 Depth=1
	mov	x24, xzr
	ldr	w8, [x19, #572]
	cbnz	w8, .LBB69_21
	b	.LBB69_23
.LBB69_13:                              //   in Loop: Header=BB69_2 Depth=1
	ldr	x8, [x19, #488]
	mov	x28, x26
	tbnz	x8, #63, .LBB69_15
// %bb.14:                              //   in Loop: Header=BB69_2 Depth=1
	add	x9, x8, x26
	cmp	x9, x20
	b.gt	.LBB69_18
	b	.LBB69_20
.LBB69_15:                              //   in Loop: Header=BB69_2 Depth=1
	ldr	x8, [x19, #496]
	mov	w9, #50000
	cmp	x8, x9
	b.gt	.LBB69_17
// %bb.16:                              //   in Loop: Header=BB69_2 Depth=1
	mov	w8, #50000
	add	x9, x26, x8
	mov	w8, #50000
	cmp	x9, x20
	b.le	.LBB69_20
	b	.LBB69_18
.LBB69_17:                              //   in Loop: Header=BB69_2 Depth=1
	ldrb	w8, [x19, #504]
	tst	w8, #0xf
	csel	x8, x9, xzr, eq
	add	x8, x8, x26
	cmp	x8, x20
	b.le	.LBB69_19
.LBB69_18:                              //   in Loop: Header=BB69_2 Depth=1
	mov	x24, x20
	ldr	w8, [x19, #572]
	cbnz	w8, .LBB69_21
	b	.LBB69_23
.LBB69_19:                              //   in Loop: Header=BB69_2 Depth=1
	ldrb	w8, [x19, #504]
	tst	w8, #0xf
	csel	x8, x9, xzr, eq
.LBB69_20:                              //   in Loop: Header=BB69_2 Depth=1
	add	x24, x8, x26
	ldr	w8, [x19, #572]
	cbz	w8, .LBB69_23
.LBB69_21:                              //   in Loop: Header=BB69_2 Depth=1
	ldr	x29, [x19, #456]
	cbz	x29, .LBB69_23
// %bb.22:                              //   in Loop: Header=BB69_2 Depth=1
	mov	x25, x27
	mov	x27, x22
	mov	x22, x23
	sub	w23, w8, #1
	adrp	x8, __imp_GetSystemTimeAsFileTime
	add	x0, sp, #88
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #88]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	madd	x8, x8, x9, x10
	add	x9, x29, x23, lsl #6
	mov	x23, x22
	mov	x22, x27
	mov	x27, x25
	mov	w25, #51712
	movk	w25, #15258, lsl #16
	str	x8, [x9, #32]
.LBB69_23:                              //   in Loop: Header=BB69_2 Depth=1
	ldr	w8, [x19, #196]
	cbz	w8, .LBB69_29
.LBB69_24:                              //   Parent Loop BB69_2 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB69_24
// %bb.25:                              //   in Loop: Header=BB69_2 Depth=1
	cmp	w8, #2
	b.ne	.LBB69_29
// %bb.26:                              //   in Loop: Header=BB69_2 Depth=1
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB69_29
// %bb.27:                              //   in Loop: Header=BB69_2 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB69_29
// %bb.28:                              //   in Loop: Header=BB69_2 Depth=1
	mov	x8, x0
	mov	x0, x21
	blr	x8
.LBB69_29:                              //   in Loop: Header=BB69_2 Depth=1
	mov	x0, sp
	mov	w1, #1
	mov	x2, x24
	bl	zbi_watch_spin
	tbnz	w0, #0, .LBB69_1
// %bb.30:                              //   in Loop: Header=BB69_2 Depth=1
	mov	w8, #57600
	mov	x0, sp
	movk	w8, #1525, lsl #16
	add	x3, sp, #72
	add	x8, x26, x8
	mov	w1, #1
	cmp	x8, x20
	csel	x2, x20, x8, gt
	bl	zbi_watch_sleep
	b	.LBB69_1
.LBB69_31:
	mov	w0, #1
	b	.LBB69_37
.LBB69_32:
	cbz	x28, .LBB69_36
// %bb.33:
	mov	x0, sp
	blr	x22
	add	x0, sp, #88
	blr	x23
	ldr	x8, [sp]
	mov	w11, #50000
	ldr	x9, [sp, #88]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x25
	sdiv	x8, x8, x9
	neg	x9, x28
	madd	x9, x10, x25, x9
	add	x8, x9, x8
	mov	w9, #6784
	movk	w9, #6, lsl #16
	cmp	x8, x9
	csel	x10, x8, x9, lt
	mov	x9, x8
	cmp	x10, x11
	b.lt	.LBB69_35
// %bb.34:
	ldr	x9, [x19, #496]
	add	x9, x9, x9, lsl #1
	add	x9, x9, x10
	add	x10, x9, #3
	cmp	x9, #0
	csel	x9, x10, x9, lt
	asr	x9, x9, #2
.LBB69_35:
	ldp	x10, x11, [x19, #504]
	mov	w0, wzr
	add	x10, x10, #1
	add	x8, x11, x8
	stp	x9, x10, [x19, #496]
	str	x8, [x19, #512]
	b	.LBB69_37
.LBB69_36:
	mov	w0, wzr
.LBB69_37:
	ldp	x20, x19, [sp, #176]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #160]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #144]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #128]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #112]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #96]             // 16-byte Folded Reload
	add	sp, sp, #192
	ret
                                        // -- End function
	.def	zb_subscriber_wait_publisher;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_wait_publisher
	.globl	zb_subscriber_wait_publisher    // -- Begin function zb_subscriber_wait_publisher
	.p2align	2
zb_subscriber_wait_publisher:           // @zb_subscriber_wait_publisher
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB70_7
// %bb.1:
	mov	x20, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB70_7
// %bb.2:
	mov	x19, x1
	ldrb	w8, [x20, #608]
	cbz	w8, .LBB70_4
// %bb.3:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x21, [x20, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB70_5
.LBB70_4:
	mov	x0, x20
	mov	x1, x19
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	b	zbi_subscriber_wait_publisher
.LBB70_5:
	ldr	w8, [x20, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB70_7
// %bb.6:
	mov	x0, x20
	bl	zb_subscriber_stop
	cbz	w0, .LBB70_4
.LBB70_7:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	mov	w0, #-16
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_subscriber_wait_publisher;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_wait_publisher
	.p2align	2                               // -- Begin function zbi_subscriber_wait_publisher
zbi_subscriber_wait_publisher:          // @zbi_subscriber_wait_publisher
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #640
	adrp	x8, __imp_QueryPerformanceCounter
	mov	x19, x0
	add	x0, sp, #320
	mov	w28, #51712
	mov	w29, #38528
	mov	x20, x1
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	movk	w28, #15258, lsl #16
	movk	w29, #152, lsl #16
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #32
	add	x24, sp, #32
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #320]
	add	x0, sp, #8
	ldr	x9, [sp, #32]
	mov	w1, wzr
	mov	w2, #24
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x28, x8
	sub	x10, x9, x8
	add	x8, x8, x20
	cmp	x10, x20
	ccmp	x20, #0, #8, ge
	csel	x27, x9, x8, lt
	bl	memset
	adrp	x22, "??_C@_03ODKLBIM@gb_?$AA@"
	add	x20, x19, #16
	add	x22, x22, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	add	x21, x19, #200
	mov	x0, x22
	bl	strlen
	mov	x23, x0
	add	x0, sp, #32
	mov	x1, x22
	mov	x2, x23
	bl	memcpy
	mov	x0, x21
	mov	w8, #256
	sub	x25, x8, x23
	add	x22, x24, x23
	bl	strlen
	mov	w8, #255
	cmp	x0, x25
	sub	x8, x8, x23
	mov	x1, x21
	csel	x23, x0, x8, lo
	mov	x0, x22
	mov	x2, x23
	bl	memcpy
	add	x21, x19, #192
	strb	wzr, [x22, x23]
	ldr	x8, [x19, #64]
	cbz	x8, .LBB71_2
.LBB71_1:
	ldr	x8, [x8, #8]
	dmb	ishld
	ldr	x9, [x19, #48]
	cmp	x9, x8, lsr #8
	cset	w9, eq
	tst	x8, #0xff
	cset	w8, ne
	and	w23, w8, w9
	b	.LBB71_5
.LBB71_2:
	ldr	x8, [x19, #16]
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x0, sp, #320
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x5, sp, #32
	csel	x3, x4, x8, eq
	add	x8, sp, #288
	add	x6, sp, #288
	mov	w1, #320
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	stp	q0, q0, [x8]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #320
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB71_4
// %bb.3:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	mov	w23, #1
	b	.LBB71_5
.LBB71_4:
	mov	w23, wzr
.LBB71_5:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #320
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #288
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	add	x1, sp, #8
	mov	x0, x20
	ldr	x25, [sp, #320]
	ldr	x22, [sp, #288]
	bl	zbi_publisher_presence_once
	mov	w26, w0
	cmp	w0, #2
	b.ne	.LBB71_7
// %bb.6:
	add	x1, sp, #8
	mov	x0, x20
	bl	zbi_publisher_presence_once
	mov	w26, w0
.LBB71_7:
	mov	x0, x21
	mov	x1, #-1
	bl	zbi_enter
	add	x0, sp, #320
	mov	w1, wzr
	mov	w2, #72
	ldr	x24, [x19, #136]
	bl	memset
	ldp	x9, x10, [x19, #152]
	mov	w11, #16986
	ldr	w8, [x19, #564]
	movk	w11, #16967, lsl #16
	madd	x8, x10, x8, x9
	adrp	x9, zbi_topic_look
	add	x10, x9, :lo12:zbi_topic_look
	adrp	x9, zbi_topic_join
	add	x9, x9, :lo12:zbi_topic_join
	stp	x24, x8, [sp, #336]
	mov	w8, wzr
	stp	x10, x9, [sp, #320]
	ldr	x9, [x19, #520]
	str	x9, [sp, #368]
	ldr	x9, [x24, #48]
	dmb	ishld
	ldr	w10, [x24, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB71_11
// %bb.8:
	ldr	x8, [x24, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB71_10
// %bb.9:
	mov	w8, #1
	b	.LBB71_11
.LBB71_10:
	ldr	x8, [x24, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB71_11:
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	strb	w8, [sp, #384]
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	csel	x9, xzr, x9, ne
	cmp	w26, #1
	str	x9, [sp, #360]
	b.ne	.LBB71_13
// %bb.12:
	str	wzr, [x19, #568]
	ldr	w8, [x19, #196]
	cbnz	w8, .LBB71_14
	b	.LBB71_19
.LBB71_13:
	ldr	x8, [sp, #320]
	add	x0, sp, #320
	mov	w1, #1
	blr	x8
	mov	w26, w0
	ldr	w8, [x19, #196]
	cbz	w8, .LBB71_19
.LBB71_14:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB71_14
// %bb.15:
	cmp	w8, #2
	b.ne	.LBB71_19
// %bb.16:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB71_19
// %bb.17:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB71_19
// %bb.18:
	mov	x8, x0
	mov	x0, x21
	blr	x8
.LBB71_19:
	cmp	w23, #0
	mov	w8, #-3
	csinc	w8, w8, wzr, eq
	tst	w26, #0x1
	csel	w26, wzr, w8, ne
	cmp	w26, #1
	b.ne	.LBB71_24
// %bb.20:
	sdiv	x8, x25, x22
	msub	x9, x8, x22, x25
	mul	x9, x9, x28
	sdiv	x9, x9, x22
	madd	x8, x8, x28, x9
	subs	x8, x27, x8
	b.le	.LBB71_24
// %bb.21:
	ldr	w9, [x19, #576]
	dmb	ishld
	cmp	w9, #1
	b.eq	.LBB71_23
// %bb.22:
	cmp	x8, x29
	csel	x0, x8, x29, lt
	bl	zbi_sleep_ns
	ldr	x8, [x19, #64]
	cbnz	x8, .LBB71_1
	b	.LBB71_2
.LBB71_23:
	mov	w26, #1
.LBB71_24:
	ldr	x0, [sp, #16]
	cbz	x0, .LBB71_26
// %bb.25:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB71_26:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	mov	w0, w26
	add	sp, sp, #640
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_subscriber_overruns;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_overruns
	.globl	zb_subscriber_overruns          // -- Begin function zb_subscriber_overruns
	.p2align	2
zb_subscriber_overruns:                 // @zb_subscriber_overruns
// %bb.0:
	cbz	x0, .LBB72_2
// %bb.1:
	ldr	x0, [x0, #528]
.LBB72_2:
	ret
                                        // -- End function
	.def	zb_subscriber_lag;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_lag
	.globl	zb_subscriber_lag               // -- Begin function zb_subscriber_lag
	.p2align	2
zb_subscriber_lag:                      // @zb_subscriber_lag
// %bb.0:
	cbz	x0, .LBB73_3
// %bb.1:
	ldr	w8, [x0, #560]
	cbz	w8, .LBB73_3
// %bb.2:
	ldr	x8, [x0, #136]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x9, [x0, #520]
	subs	x8, x8, x9
	csel	x0, xzr, x8, lo
	ret
.LBB73_3:
	mov	x0, xzr
	ret
                                        // -- End function
	.def	zb_subscriber_writer_alive;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_writer_alive
	.globl	zb_subscriber_writer_alive      // -- Begin function zb_subscriber_writer_alive
	.p2align	2
zb_subscriber_writer_alive:             // @zb_subscriber_writer_alive
// %bb.0:
	sub	sp, sp, #48
	stp	x30, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x19, x0
	cbz	x0, .LBB74_8
// %bb.1:
	ldr	w8, [x19, #560]
	cbz	w8, .LBB74_7
// %bb.2:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	add	x19, x19, #16
	add	x1, sp, #8
	mov	x0, x19
	bl	zbi_publisher_presence_once
	cmp	w0, #2
	b.ne	.LBB74_4
// %bb.3:
	add	x1, sp, #8
	mov	x0, x19
	bl	zbi_publisher_presence_once
.LBB74_4:
	cmp	w0, #1
	ldr	x0, [sp, #16]
	cset	w19, eq
	cbz	x0, .LBB74_6
// %bb.5:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB74_6:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	b	.LBB74_8
.LBB74_7:
	mov	w19, wzr
.LBB74_8:
	mov	w0, w19
	ldp	x30, x19, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #48
	ret
                                        // -- End function
	.def	zb_subscriber_schema;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_schema
	.globl	zb_subscriber_schema            // -- Begin function zb_subscriber_schema
	.p2align	2
zb_subscriber_schema:                   // @zb_subscriber_schema
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	mov	x15, #256
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	cbz	x1, .LBB75_8
// %bb.1:
	mov	x19, x1
	mov	x20, x0
	mov	x0, x1
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	cbz	x20, .LBB75_9
// %bb.2:
	ldr	w8, [x20, #560]
	cbz	w8, .LBB75_9
// %bb.3:
	mov	x21, xzr
	ldr	x22, [x20, #136]
	mov	x23, sp
.LBB75_4:                               // =>This Inner Loop Header: Depth=1
	ldr	x8, [x22, x21]
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, x23, x21
	add	x1, x1, #24
	mov	w2, #8
	str	x8, [sp, #4120]
	bl	memcpy
	add	x21, x21, #8
	cmp	x21, #1, lsl #12                // =4096
	b.ne	.LBB75_4
// %bb.5:
	mov	x0, sp
	mov	x1, x19
	bl	zbi_gb_schema
	tbz	w0, #0, .LBB75_10
// %bb.6:
	ldr	x8, [sp, #24]
	ldr	x9, [x20, #168]
	cmp	x8, x9
	b.ne	.LBB75_10
// %bb.7:
	mov	w0, wzr
	b	.LBB75_11
.LBB75_8:
	mov	w0, #-1
	b	.LBB75_11
.LBB75_9:
	mov	w0, #-16
	b	.LBB75_11
.LBB75_10:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	mov	w0, #-12
.LBB75_11:
	add	sp, sp, #1, lsl #12             // =4096
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x23, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_gb_schema;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_gb_schema
	.p2align	2                               // -- Begin function zbi_gb_schema
zbi_gb_schema:                          // @zbi_gb_schema
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x8, [x0, #40]
	mov	x20, x1
	cbz	x8, .LBB76_2
// %bb.1:
	mov	w21, wzr
	b	.LBB76_3
.LBB76_2:
	ldr	w8, [x19, #96]
	mov	w9, #16986
	movk	w9, #16967, lsl #16
	cmp	w8, w9
	cset	w21, ne
.LBB76_3:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	ldr	x8, [x19, #24]
	str	x8, [x20, #8]
	ldr	w8, [x19, #8]
	cmp	w8, #2
	b.ne	.LBB76_8
// %bb.4:
	ldr	w8, [x19, #88]
	cmp	w8, #3840
	b.hi	.LBB76_9
// %bb.5:
	ldr	w8, [x19, #28]
	cbnz	w8, .LBB76_9
// %bb.6:
	mov	w8, #2
	add	x1, x19, #256
	str	w8, [x20]
	ldr	x8, [x19, #80]
	str	x8, [x20, #112]
	ldr	w8, [x19, #88]
	str	w8, [x20, #120]
	ldr	w2, [x19, #88]
	add	x19, x20, #124
	mov	x0, x19
	bl	memcpy
	cbz	w21, .LBB76_20
// %bb.7:
	ldr	w1, [x20, #120]
	mov	x0, x19
	bl	zbi_blake2b
	ldr	x8, [x20, #112]
	cmp	x0, x8
	b	.LBB76_22
.LBB76_8:
	mov	w8, #1
	add	x21, x20, #16
	add	x1, x19, #128
	mov	x0, x21
	mov	w2, #16
	str	w8, [x20]
	ldr	w8, [x19, #144]
	str	w8, [x20, #40]
	bl	memcpy
	ldr	w8, [x19, #144]
	cmp	w8, #8
	b.ls	.LBB76_11
.LBB76_9:
	mov	w0, wzr
.LBB76_10:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
.LBB76_11:
	cbz	w8, .LBB76_16
// %bb.12:
	mov	x8, xzr
	add	x9, x19, #152
	add	x10, x20, #48
	mov	w20, #1
	mov	x11, #9223372036854775807
.LBB76_13:                              // =>This Inner Loop Header: Depth=1
	lsl	x12, x8, #3
	ldr	x13, [x9, x12]
	str	x13, [x10, x12]
	ldr	x12, [x9, x12]
	cbz	x12, .LBB76_9
// %bb.14:                              //   in Loop: Header=BB76_13 Depth=1
	udiv	x13, x11, x12
	cmp	x20, x13
	b.hi	.LBB76_9
// %bb.15:                              //   in Loop: Header=BB76_13 Depth=1
	ldr	w13, [x19, #144]
	mul	x20, x12, x20
	add	x8, x8, #1
	cmp	x8, x13
	b.lo	.LBB76_13
	b	.LBB76_17
.LBB76_16:
	mov	w20, #1
.LBB76_17:
	mov	x0, x21
	bl	zbi_dtype_size
	cbz	x0, .LBB76_21
// %bb.18:
	mov	x8, #9223372036854775807
	udiv	x8, x8, x0
	cmp	x20, x8
	b.hi	.LBB76_9
// %bb.19:
	ldr	x8, [x19, #24]
	mul	x9, x0, x20
	cmp	x9, x8
	b	.LBB76_22
.LBB76_20:
	mov	w0, #1
	b	.LBB76_10
.LBB76_21:
	ldr	x8, [x19, #24]
	udiv	x9, x8, x20
	msub	x8, x9, x20, x8
	cmp	x8, #0
.LBB76_22:
	cset	w0, eq
	b	.LBB76_10
                                        // -- End function
	.def	zb_subscriber_start;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_start
	.globl	zb_subscriber_start             // -- Begin function zb_subscriber_start
	.p2align	2
zb_subscriber_start:                    // @zb_subscriber_start
// %bb.0:
	sub	sp, sp, #112
	stp	x30, x23, [sp, #64]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	cbz	x0, .LBB77_22
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB77_22
// %bb.2:
	mov	x21, x1
	cbz	x1, .LBB77_6
// %bb.3:
	mov	x20, x2
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #24
	mov	x22, x3
	bl	memset
	cbz	x22, .LBB77_5
// %bb.4:
	ldr	q0, [x22]
	ldr	x8, [x22, #16]
	str	q0, [sp]
	str	x8, [sp, #16]
.LBB77_5:
	ldr	w8, [sp]
	cmp	w8, #1
	b.ls	.LBB77_7
.LBB77_6:
	mov	w21, #-1
	b	.LBB77_23
.LBB77_7:
	ldr	x8, [sp, #8]
	cbz	x8, .LBB77_10
// %bb.8:
	ldr	x8, [sp, #16]
	ldr	x9, [x19, #168]
	cmp	x8, x9
	b.hs	.LBB77_10
// %bb.9:
	mov	w21, #-10
	b	.LBB77_23
.LBB77_10:
	ldr	w8, [x19, #560]
	cbz	w8, .LBB77_22
// %bb.11:
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB77_15
// %bb.12:
	adrp	x22, __imp_GetCurrentThreadId
	ldr	x23, [x19, #600]
	ldr	x22, [x22, :lo12:__imp_GetCurrentThreadId]
	blr	x22
	cmp	x23, w0, uxtw
	b.ne	.LBB77_20
.LBB77_13:
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB77_15
// %bb.14:
	ldr	x23, [x19, #600]
	blr	x22
	cmp	x23, w0, uxtw
	b.eq	.LBB77_22
.LBB77_15:
	add	x8, x19, #632
	ldr	q0, [sp]
	ldr	x9, [sp, #16]
	mov	w10, #2
	str	x21, [x19, #616]
	mov	x0, xzr
	str	q0, [x8]
	mov	w1, #1
	str	x9, [x8, #16]
	adrp	x8, zbi_subscriber_thread
	add	x8, x8, :lo12:zbi_subscriber_thread
	str	x20, [x19, #624]
	str	wzr, [x19, #584]
	mov	w2, wzr
	str	w10, [x19, #576]
	mov	x3, xzr
	stp	x8, x19, [sp, #40]
	adrp	x8, __imp_CreateEventA
	str	wzr, [sp, #36]
	add	x20, x19, #576
	ldr	x8, [x8, :lo12:__imp_CreateEventA]
	blr	x8
	str	x0, [sp, #56]
	cbz	x0, .LBB77_24
// %bb.16:
	adrp	x8, __imp_CreateThread
	adrp	x2, zbi_thread_main
	add	x2, x2, :lo12:zbi_thread_main
	add	x3, sp, #40
	add	x5, sp, #36
	mov	x0, xzr
	ldr	x8, [x8, :lo12:__imp_CreateThread]
	mov	x1, xzr
	mov	w4, wzr
	blr	x8
	adrp	x8, __imp_GetLastError
	mov	x22, x0
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	mov	w8, w0
	ldr	x0, [sp, #56]
	str	w8, [x19]
	cbz	x22, .LBB77_25
// %bb.17:
	adrp	x8, __imp_WaitForSingleObject
	mov	w1, #-1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	ldr	x0, [sp, #56]
	cbz	x0, .LBB77_19
// %bb.18:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB77_19:
	mov	w21, wzr
	ldr	w8, [sp, #36]
	mov	w9, #1
	str	x22, [x19, #592]
	str	x8, [x19, #600]
	strb	w9, [x19, #608]
	b	.LBB77_28
.LBB77_20:
	ldr	w8, [x19, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB77_22
// %bb.21:
	mov	x0, x19
	bl	zb_subscriber_stop
	cbz	w0, .LBB77_13
.LBB77_22:
	mov	w21, #-16
.LBB77_23:
	mov	w0, w21
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
.LBB77_24:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	mov	w21, #-19
	str	w0, [x19]
	b	.LBB77_28
.LBB77_25:
	cbz	x0, .LBB77_27
// %bb.26:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB77_27:
	mov	w21, #-19
.LBB77_28:
	adrp	x8, __imp_GetModuleHandleA
	dmb	ish
	str	wzr, [x20]
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB77_23
// %bb.29:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB77_23
// %bb.30:
	mov	x8, x0
	mov	x0, x20
	blr	x8
	b	.LBB77_23
                                        // -- End function
	.def	zbi_subscriber_thread;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_thread
	.p2align	2                               // -- Begin function zbi_subscriber_thread
zbi_subscriber_thread:                  // @zbi_subscriber_thread
// %bb.0:
	sub	sp, sp, #208
	stp	x30, x29, [sp, #112]            // 16-byte Folded Spill
	stp	x28, x27, [sp, #128]            // 16-byte Folded Spill
	stp	x26, x25, [sp, #144]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #160]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #176]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #192]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	w8, [x0, #576]
	add	x20, x0, #576
	dmb	ishld
	cmp	w8, #2
	b.ne	.LBB78_3
// %bb.1:
	adrp	x23, __imp_QueryPerformanceCounter
	adrp	x24, __imp_QueryPerformanceFrequency
	mov	w21, #51712
	mov	w22, #57600
	movk	w21, #15258, lsl #16
	movk	w22, #1525, lsl #16
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceCounter]
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceFrequency]
.LBB78_2:                               // =>This Inner Loop Header: Depth=1
	add	x0, sp, #72
	blr	x23
	add	x0, sp, #8
	blr	x24
	ldr	x8, [sp, #72]
	mov	x0, x20
	ldr	x9, [sp, #8]
	mov	w1, #2
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x21
	sdiv	x8, x8, x9
	madd	x9, x10, x21, x22
	add	x2, x9, x8
	bl	zbi_park
	ldr	w8, [x20]
	dmb	ishld
	cmp	w8, #2
	b.eq	.LBB78_2
.LBB78_3:
	adrp	x26, __imp_GetModuleHandleA
	adrp	x25, __imp_GetProcAddress
	ldr	w8, [x20]
	ldr	x26, [x26, :lo12:__imp_GetModuleHandleA]
	ldr	x25, [x25, :lo12:__imp_GetProcAddress]
	dmb	ishld
	cbz	w8, .LBB78_8
.LBB78_4:
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	mov	w8, #1
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	dmb	ish
	str	w8, [x19, #584]
	blr	x26
	cbz	x0, .LBB78_7
// %bb.5:
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	blr	x25
	cbz	x0, .LBB78_7
// %bb.6:
	mov	x8, x0
	add	x0, x19, #584
	blr	x8
.LBB78_7:
	ldp	x20, x19, [sp, #192]            // 16-byte Folded Reload
	mov	x0, xzr
	ldp	x22, x21, [sp, #176]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #160]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #144]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #128]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #112]            // 16-byte Folded Reload
	add	sp, sp, #208
	ret
.LBB78_8:
	adrp	x29, __imp_GetCurrentThreadId
	adrp	x22, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x21, x19, #192
	add	x27, sp, #8
	mov	w28, #1
	add	x22, x22, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x29, [x29, :lo12:__imp_GetCurrentThreadId]
	b	.LBB78_10
.LBB78_9:                               //   in Loop: Header=BB78_10 Depth=1
	ldr	w8, [x20]
	dmb	ishld
	cbnz	w8, .LBB78_4
.LBB78_10:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB78_27 Depth 2
                                        //     Child Loop BB78_35 Depth 2
                                        //     Child Loop BB78_16 Depth 2
	mov	w1, #57600
	mov	x0, x19
	movk	w1, #1525, lsl #16
	ldr	w23, [x19, #632]
	bl	zb_subscriber_wait
	mov	w24, w0
	cbz	w0, .LBB78_19
.LBB78_11:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w24, #1
	b.eq	.LBB78_9
// %bb.12:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	w8, [x20]
	dmb	ishld
	cbnz	w8, .LBB78_49
// %bb.13:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w24, #0
	ldr	x8, [x19, #616]
	ldr	x2, [x19, #624]
	csel	x1, x27, xzr, eq
	mov	w0, w24
	blr	x8
	cmp	w24, #2
	b.eq	.LBB78_16
// %bb.14:                              //   in Loop: Header=BB78_10 Depth=1
	cmn	w24, #6
	b.eq	.LBB78_16
	b	.LBB78_9
.LBB78_15:                              //   in Loop: Header=BB78_16 Depth=2
	ldr	x8, [x19, #616]
	mov	x1, xzr
	ldr	x2, [x19, #624]
	blr	x8
	dmb	ish
	str	w28, [x19, #576]
.LBB78_16:                              //   Parent Loop BB78_10 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldr	w8, [x20]
	dmb	ishld
	cbnz	w8, .LBB78_9
// %bb.17:                              //   in Loop: Header=BB78_16 Depth=2
	mov	w1, #57600
	mov	x0, x19
	movk	w1, #1525, lsl #16
	bl	zbi_subscriber_wait_publisher
	cmn	w0, #3
	b.eq	.LBB78_15
// %bb.18:                              //   in Loop: Header=BB78_16 Depth=2
	cbnz	w0, .LBB78_16
	b	.LBB78_9
.LBB78_19:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	x8, [x19, #640]
	cbz	x8, .LBB78_28
// %bb.20:                              //   in Loop: Header=BB78_10 Depth=1
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	ldr	x24, [x19, #640]
	ldr	x8, [x19, #648]
	str	x24, [sp, #8]
	cbz	w23, .LBB78_29
// %bb.21:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	w9, [x19, #560]
	strb	wzr, [sp, #48]
	stp	x24, x8, [sp, #56]
	cbz	w9, .LBB78_48
// %bb.22:                              //   in Loop: Header=BB78_10 Depth=1
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB78_24
// %bb.23:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	x23, [x19, #600]
	blr	x29
	cmp	x23, w0, uxtw
	b.ne	.LBB78_44
.LBB78_24:                              //   in Loop: Header=BB78_10 Depth=1
	cbz	x24, .LBB78_42
// %bb.25:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x0, x21
	mov	x1, xzr
	ldr	w23, [x19, #196]
	bl	zbi_enter
	tbz	w0, #0, .LBB78_43
// %bb.26:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w23, #0
	add	x1, sp, #48
	csetm	x4, eq
	add	x2, sp, #72
	mov	x0, x19
	mov	x3, xzr
	bl	zbi_subscriber_get
	ldr	w8, [x19, #196]
	mov	w24, w0
	cbz	w8, .LBB78_40
.LBB78_27:                              //   Parent Loop BB78_10 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB78_27
	b	.LBB78_36
.LBB78_28:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w23, #0
	add	x2, sp, #8
	cset	w1, eq
	mov	x0, x19
	mov	x3, xzr
	bl	zbi_subscriber_view
	mov	w24, w0
	b	.LBB78_11
.LBB78_29:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	w9, [x19, #560]
	strb	w28, [sp, #48]
	stp	x24, x8, [sp, #56]
	cbz	w9, .LBB78_48
// %bb.30:                              //   in Loop: Header=BB78_10 Depth=1
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB78_32
// %bb.31:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	x23, [x19, #600]
	blr	x29
	cmp	x23, w0, uxtw
	b.ne	.LBB78_46
.LBB78_32:                              //   in Loop: Header=BB78_10 Depth=1
	cbz	x24, .LBB78_42
// %bb.33:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x0, x21
	mov	x1, xzr
	ldr	w23, [x19, #196]
	bl	zbi_enter
	tbz	w0, #0, .LBB78_43
// %bb.34:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w23, #0
	add	x1, sp, #48
	csetm	x4, eq
	add	x2, sp, #72
	mov	x0, x19
	mov	x3, xzr
	bl	zbi_subscriber_get
	ldr	w8, [x19, #196]
	mov	w24, w0
	cbz	w8, .LBB78_40
.LBB78_35:                              //   Parent Loop BB78_10 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	w8, [x21]
	stlxr	w9, wzr, [x21]
	cbnz	w9, .LBB78_35
.LBB78_36:                              //   in Loop: Header=BB78_10 Depth=1
	cmp	w8, #2
	b.ne	.LBB78_40
// %bb.37:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x0, x22
	blr	x26
	cbz	x0, .LBB78_40
// %bb.38:                              //   in Loop: Header=BB78_10 Depth=1
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	blr	x25
	cbz	x0, .LBB78_40
// %bb.39:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x8, x0
	mov	x0, x21
	blr	x8
.LBB78_40:                              //   in Loop: Header=BB78_10 Depth=1
	cmn	w24, #10
	ldr	x8, [sp, #88]
	ccmp	w24, #0, #4, ne
	csel	x8, x8, xzr, eq
	str	x8, [sp, #16]
	cbnz	w24, .LBB78_11
// %bb.41:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	x8, [sp, #80]
	str	x8, [sp, #24]
	b	.LBB78_11
.LBB78_42:                              //   in Loop: Header=BB78_10 Depth=1
	mov	w24, #-1
	b	.LBB78_11
.LBB78_43:                              //   in Loop: Header=BB78_10 Depth=1
	mov	w24, #1
	str	xzr, [sp, #16]
	b	.LBB78_11
.LBB78_44:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	w8, [x19, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB78_48
// %bb.45:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x0, x19
	bl	zb_subscriber_stop
	cbnz	w0, .LBB78_48
	b	.LBB78_24
.LBB78_46:                              //   in Loop: Header=BB78_10 Depth=1
	ldr	w8, [x19, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB78_48
// %bb.47:                              //   in Loop: Header=BB78_10 Depth=1
	mov	x0, x19
	bl	zb_subscriber_stop
	cbz	w0, .LBB78_32
.LBB78_48:                              //   in Loop: Header=BB78_10 Depth=1
	mov	w24, #-16
	b	.LBB78_11
.LBB78_49:
	cbnz	w24, .LBB78_4
// %bb.50:
	ldr	w8, [x19, #632]
	cmp	w8, #1
	b.ne	.LBB78_4
// %bb.51:
	ldr	w9, [x19, #572]
	ldr	x8, [sp, #24]
	cbz	w9, .LBB78_53
// %bb.52:
	ldr	x10, [x19, #456]
	sub	w9, w9, #1
	add	x9, x10, x9, lsl #6
	b	.LBB78_54
.LBB78_53:
	mov	x9, xzr
.LBB78_54:
	ldr	x11, [x19, #520]
	subs	x10, x8, x11
	b.eq	.LBB78_4
// %bb.55:
	add	x12, x8, #1
	cmp	x12, x11
	b.ne	.LBB78_59
// %bb.56:
	ldr	w10, [x19, #564]
	cbnz	w10, .LBB78_58
// %bb.57:
	ldr	w10, [x19, #184]
.LBB78_58:
	sub	w10, w10, #1
	b	.LBB78_62
.LBB78_59:
	ldr	w11, [x19, #184]
	cmp	x10, x11
	b.hs	.LBB78_61
// %bb.60:
	ldr	w12, [x19, #564]
	sub	w13, w11, w12
	cmp	x10, x13
	add	w10, w12, w10
	csel	w11, wzr, w11, lo
	sub	w10, w10, w11
	b	.LBB78_62
.LBB78_61:
	udiv	x10, x8, x11
	msub	w10, w10, w11, w8
.LBB78_62:
	str	w10, [x19, #564]
	str	x8, [x19, #520]
	cbz	x9, .LBB78_4
// %bb.63:
	str	x8, [x9, #16]
	b	.LBB78_4
                                        // -- End function
	.def	zb_subscriber_stop;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_stop
	.globl	zb_subscriber_stop              // -- Begin function zb_subscriber_stop
	.p2align	2
zb_subscriber_stop:                     // @zb_subscriber_stop
// %bb.0:
	sub	sp, sp, #80
	stp	x30, x25, [sp, #16]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	cbz	x0, .LBB79_10
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB79_10
// %bb.2:
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB79_10
// %bb.3:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x20, [x19, #176]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB79_10
// %bb.4:
	mov	w8, #1
	dmb	ish
	str	w8, [x19, #576]
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB79_7
// %bb.5:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x20, [x19, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB79_7
// %bb.6:
	mov	w0, wzr
	b	.LBB79_11
.LBB79_7:
	add	x8, x19, #580
	mov	w9, #1
.LBB79_8:                               // =>This Inner Loop Header: Depth=1
	ldaxr	w10, [x8]
	stlxr	w11, w9, [x8]
	cbnz	w11, .LBB79_8
// %bb.9:
	cbz	w10, .LBB79_12
.LBB79_10:
	mov	w0, #-16
.LBB79_11:
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x25, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #80
	ret
.LBB79_12:
	ldr	w8, [x19, #584]
	dmb	ishld
	cbz	w8, .LBB79_16
.LBB79_13:
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB79_15
// %bb.14:
	ldr	x20, [x19, #592]
	adrp	x8, __imp_WaitForSingleObject
	mov	w1, #-1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	mov	x0, x20
	blr	x8
	adrp	x8, __imp_CloseHandle
	mov	x0, x20
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	strb	wzr, [x19, #608]
.LBB79_15:
	mov	w0, wzr
	dmb	ish
	str	wzr, [x19, #576]
	dmb	ish
	str	wzr, [x19, #580]
	b	.LBB79_11
.LBB79_16:
	adrp	x23, __imp_QueryPerformanceCounter
	adrp	x25, __imp_QueryPerformanceFrequency
	mov	w21, #51712
	mov	w24, #16960
	mov	w22, #36864
	add	x20, x19, #584
	movk	w21, #15258, lsl #16
	movk	w24, #15, lsl #16
	movk	w22, #976, lsl #16
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceCounter]
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceFrequency]
	b	.LBB79_18
.LBB79_17:                              //   in Loop: Header=BB79_18 Depth=1
	add	x0, sp, #8
	blr	x23
	mov	x0, sp
	blr	x25
	ldp	x9, x8, [sp]
	mov	x0, x20
	mov	w1, wzr
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x21
	sdiv	x8, x8, x9
	madd	x9, x10, x21, x24
	add	x2, x9, x8
	bl	zbi_park
	lsl	x8, x24, #1
	ldr	w9, [x20]
	cmp	x8, x22
	dmb	ishld
	csel	x24, x8, x22, lt
	cbnz	w9, .LBB79_13
.LBB79_18:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #456]
	cbz	x8, .LBB79_17
// %bb.19:                              //   in Loop: Header=BB79_18 Depth=1
	cmp	x24, x22
	b.ge	.LBB79_17
// %bb.20:                              //   in Loop: Header=BB79_18 Depth=1
	add	x0, x8, #40
	bl	zbi_shared_wake
	b	.LBB79_17
                                        // -- End function
	.def	zbi_park;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_park
	.p2align	2                               // -- Begin function zbi_park
zbi_park:                               // @zbi_park
// %bb.0:
	sub	sp, sp, #64
	adrp	x8, __imp_GetModuleHandleA
	stp	x30, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x0
	str	w1, [sp, #12]
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	mov	x21, x2
	blr	x8
	cbz	x0, .LBB80_5
// %bb.1:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@"
	add	x1, x1, :lo12:"??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB80_5
// %bb.2:
	adrp	x8, __imp_QueryPerformanceCounter
	mov	x20, x0
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #16]
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x8, x21
	b.ge	.LBB80_6
// %bb.3:
	mov	x9, #22528
	sub	x8, x21, x8
	movk	x9, #63559, lsl #16
	movk	x9, #13, lsl #32
	cmp	x8, x9
	b.le	.LBB80_7
// %bb.4:
	mov	w3, #60000
	b	.LBB80_8
.LBB80_5:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	mov	w0, #16960
	ldp	x30, x21, [sp, #32]             // 16-byte Folded Reload
	movk	w0, #15, lsl #16
	add	sp, sp, #64
	b	zbi_sleep_ns
.LBB80_6:
	mov	w3, wzr
	b	.LBB80_8
.LBB80_7:
	mov	x9, #13531
	add	x8, x8, #244, lsl #12           // =999424
	movk	x9, #55222, lsl #16
	add	x8, x8, #576
	movk	x9, #56962, lsl #32
	sub	x8, x8, #1
	movk	x9, #17179, lsl #48
	smulh	x8, x8, x9
	lsr	x9, x8, #63
	lsr	x8, x8, #18
	add	w3, w8, w9
.LBB80_8:
	add	x1, sp, #12
	mov	x0, x19
	mov	w2, #4
	blr	x20
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x30, x21, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #64
	ret
                                        // -- End function
	.def	zb_subscriber_close;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_subscriber_close
	.globl	zb_subscriber_close             // -- Begin function zb_subscriber_close
	.p2align	2
zb_subscriber_close:                    // @zb_subscriber_close
// %bb.0:
	sub	sp, sp, #96
	stp	x30, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	cbz	x0, .LBB81_9
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #560]
	cbz	w8, .LBB81_24
// %bb.2:
	adrp	x20, __imp_GetCurrentProcessId
	ldr	x21, [x19, #176]
	ldr	x20, [x20, :lo12:__imp_GetCurrentProcessId]
	blr	x20
	cmp	x21, w0, uxtw
	b.ne	.LBB81_10
// %bb.3:
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB81_10
// %bb.4:
	adrp	x8, __imp_GetCurrentThreadId
	ldr	x21, [x19, #600]
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	cmp	x21, w0, uxtw
	b.ne	.LBB81_6
// %bb.5:
	mov	w0, #-16
	b	.LBB81_25
.LBB81_6:                               // =>This Inner Loop Header: Depth=1
	ldrb	w8, [x19, #608]
	cbz	w8, .LBB81_10
// %bb.7:                               //   in Loop: Header=BB81_6 Depth=1
	mov	x0, x19
	bl	zb_subscriber_stop
	cmn	w0, #16
	b.ne	.LBB81_10
// %bb.8:                               //   in Loop: Header=BB81_6 Depth=1
	mov	w0, #16960
	movk	w0, #15, lsl #16
	bl	zbi_sleep_ns
	b	.LBB81_6
.LBB81_9:
	mov	w0, #-1
	b	.LBB81_25
.LBB81_10:
	ldr	w21, [x19, #572]
	str	wzr, [x19, #560]
	cbz	w21, .LBB81_18
// %bb.11:
	ldr	x22, [x19, #456]
	cbz	x22, .LBB81_18
// %bb.12:
	ldr	x23, [x19, #176]
	blr	x20
	cmp	x23, w0, uxtw
	b.ne	.LBB81_18
// %bb.13:
	sub	w8, w21, #1
	mov	x20, x19
	dmb	ish
	add	x8, x22, x8, lsl #6
	str	wzr, [x8, #24]
	str	xzr, [x8]
	ldr	x9, [x20, #72]!
	ldrsw	x8, [x20, #500]
	add	x8, x8, #16
	cmp	x9, x8
	b.eq	.LBB81_17
// %bb.14:
	mov	x20, x19
	ldr	x9, [x20, #88]!
	cmp	x9, x8
	b.eq	.LBB81_17
// %bb.15:
	mov	x20, x19
	ldr	x9, [x20, #104]!
	cmp	x9, x8
	b.eq	.LBB81_17
// %bb.16:
	mov	x20, x19
	ldr	x9, [x20, #120]!
	cmp	x9, x8
	b.ne	.LBB81_18
.LBB81_17:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x20, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x20]
.LBB81_18:
	ldr	x0, [x19, #456]
	str	wzr, [x19, #572]
	cbz	x0, .LBB81_21
// %bb.19:
	adrp	x8, __imp_VirtualQuery
	mov	x1, sp
	mov	w2, #48
	ldr	x8, [x8, :lo12:__imp_VirtualQuery]
	blr	x8
	cbz	x0, .LBB81_21
// %bb.20:
	ldr	x20, [sp, #8]
	adrp	x8, __imp_UnmapViewOfFile
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	mov	x0, x20
	blr	x8
	adrp	x8, __imp_VirtualFree
	sub	x0, x20, #16, lsl #12           // =65536
	mov	x1, xzr
	mov	w2, #32768
	ldr	x8, [x8, :lo12:__imp_VirtualFree]
	blr	x8
.LBB81_21:
	ldr	x0, [x19, #472]
	add	x20, x19, #464
	str	xzr, [x19, #456]
	cbz	x0, .LBB81_23
// %bb.22:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB81_23:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	add	x0, x19, #16
	bl	zbi_shm_close
	mov	w0, wzr
	stp	xzr, xzr, [x19, #136]
	str	xzr, [x19, #152]
	b	.LBB81_25
.LBB81_24:
	mov	w0, wzr
.LBB81_25:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #48]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
                                        // -- End function
	.def	zb_schema_bytes;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_schema_bytes
	.globl	zb_schema_bytes                 // -- Begin function zb_schema_bytes
	.p2align	2
zb_schema_bytes:                        // @zb_schema_bytes
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB82_4
// %bb.1:
	mov	x20, x1
	mov	w1, wzr
	mov	w2, #3968
	mov	x19, x0
	bl	memset
	cbz	x20, .LBB82_5
// %bb.2:
	lsr	x8, x20, #62
	cbz	x8, .LBB82_6
// %bb.3:
	mov	w0, #-7
	b	.LBB82_7
.LBB82_4:
	mov	w0, #-1
	b	.LBB82_7
.LBB82_5:
	mov	w0, #-20
	b	.LBB82_7
.LBB82_6:
	mov	w0, wzr
	mov	w8, #3
	str	x20, [x19, #8]
	str	w8, [x19]
.LBB82_7:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_bytes;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_bytes
	.globl	zb_ring_bytes                   // -- Begin function zb_ring_bytes
	.p2align	2
zb_ring_bytes:                          // @zb_ring_bytes
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB83_5
// %bb.1:
	ldr	w8, [x0]
	mov	x20, x0
	cmp	w8, #2
	b.eq	.LBB83_4
// %bb.2:
	mov	x0, x20
	mov	x19, x1
	bl	zbi_schema_fault
	cbnz	x0, .LBB83_4
// %bb.3:
	ldr	x9, [x20, #8]
	cmp	x19, #0
	mov	w8, #256
	mov	x10, #4096
	csel	x8, x8, x19, eq
	movk	x10, #32768, lsl #48
	add	x11, x9, x10
	orr	x10, x10, #0x1
	cmp	x11, x10
	b.hs	.LBB83_6
.LBB83_4:
	mov	x0, xzr
.LBB83_5:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
.LBB83_6:
	add	x9, x9, #63
	ands	x9, x9, #0xffffffffffffffc0
	b.eq	.LBB83_9
// %bb.7:
	mov	x10, #9223372036854775807
	udiv	x10, x10, x9
	cmp	x10, x8
	b.hs	.LBB83_9
// %bb.8:
	mov	w9, #1
	b	.LBB83_10
.LBB83_9:
	mul	x8, x9, x8
	mov	w9, wzr
.LBB83_10:
	mov	x10, #-1025
	movk	x10, #32767, lsl #48
	cmp	x8, x10
	add	x8, x8, #1024
	cset	w10, hi
	orr	w9, w9, w10
	cmp	w9, #0
	csel	x0, xzr, x8, ne
	b	.LBB83_5
                                        // -- End function
	.def	zb_ring_create;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_create
	.globl	zb_ring_create                  // -- Begin function zb_ring_create
	.p2align	2
zb_ring_create:                         // @zb_ring_create
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #325
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	adrp	x29, __imp_QueryPerformanceCounter
	mov	x19, x0
	add	x0, sp, #88
	mov	x21, x4
	mov	x20, x3
	mov	w22, w2
	ldr	x29, [x29, :lo12:__imp_QueryPerformanceCounter]
	mov	x23, x1
	blr	x29
	adrp	x28, __imp_QueryPerformanceFrequency
	add	x0, sp, #4056
	ldr	x28, [x28, :lo12:__imp_QueryPerformanceFrequency]
	blr	x28
	add	x3, sp, #32
	mov	x0, x19
	mov	x1, x23
	mov	w2, w22
	mov	x4, x21
	ldr	x26, [sp, #88]
	ldr	x24, [sp, #4056]
	bl	zbi_ring_defaults
	mov	w25, w0
	cbz	w0, .LBB84_2
.LBB84_1:
	mov	w0, w25
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #1104
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB84_2:
	cbz	x20, .LBB84_5
// %bb.3:
	ldr	w8, [x20]
	cmp	w8, #2
	b.ne	.LBB84_6
// %bb.4:
	adrp	x8, "??_C@_04NCMJLOLO@kind?$AA@"
	mov	w25, #-20
	add	x8, x8, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	str	x8, [x19, #8]
	b	.LBB84_1
.LBB84_5:
	mov	w25, #-1
	b	.LBB84_1
.LBB84_6:
	mov	x0, x20
	bl	zbi_schema_fault
	str	x0, [x19, #8]
	cbz	x0, .LBB84_8
// %bb.7:
	mov	w25, #-20
	b	.LBB84_1
.LBB84_8:
	sdiv	x8, x26, x24
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	mov	w10, #49664
	movk	w10, #3051, lsl #16
	add	x12, x19, #680
	add	x22, x19, #16
	add	x23, x19, #136
	str	wzr, [sp, #12]                  // 4-byte Folded Spill
	msub	x9, x8, x24, x26
	mul	x9, x9, x11
	sdiv	x9, x9, x24
	add	x24, x19, #256
	madd	x8, x8, x11, x9
	add	x8, x8, x10
	stp	x12, x8, [sp, #16]              // 16-byte Folded Spill
.LBB84_9:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB84_36 Depth 2
                                        //       Child Loop BB84_38 Depth 3
	add	x0, sp, #88
	blr	x29
	add	x0, sp, #4056
	blr	x28
	ldr	x8, [sp, #88]
	mov	w12, #51712
	ldr	x9, [sp, #4056]
	movk	w12, #15258, lsl #16
	ldr	w11, [x20]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x12
	sdiv	x8, x8, x9
	ldr	x9, [sp, #32]
	cmp	x9, #0
	madd	x26, x10, x12, x8
	mov	w8, #256
	csel	x27, x8, x9, eq
	cmp	w11, #2
	b.eq	.LBB84_15
// %bb.10:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x20
	bl	zbi_schema_fault
	cbnz	x0, .LBB84_15
// %bb.11:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x20, #8]
	mov	x10, #4096
	movk	x10, #32768, lsl #48
	add	x9, x8, x10
	add	x10, x10, #1
	cmp	x9, x10
	b.lo	.LBB84_15
// %bb.12:                              //   in Loop: Header=BB84_9 Depth=1
	add	x8, x8, #63
	ands	x8, x8, #0xffffffffffffffc0
	b.eq	.LBB84_14
// %bb.13:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x9, x27
	b.lo	.LBB84_15
.LBB84_14:                              //   in Loop: Header=BB84_9 Depth=1
	mul	x21, x8, x27
	mov	x8, #-1025
	movk	x8, #32767, lsl #48
	cmp	x21, x8
	b.ls	.LBB84_20
.LBB84_15:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, wzr
	mov	w25, #-7
.LBB84_16:                              //   in Loop: Header=BB84_9 Depth=1
	cmp	w27, #0
	cset	w21, eq
.LBB84_17:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	bl	zbi_shm_close
	mov	x0, x23
	bl	zbi_shm_close
	mov	x0, x24
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #408]
	str	wzr, [x19, #608]
	tbnz	w21, #0, .LBB84_1
// %bb.18:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w0, #16960
	movk	w0, #15, lsl #16
	bl	zbi_sleep_ns
	ldr	x8, [sp, #24]                   // 8-byte Folded Reload
	cmp	x26, x8
	b.lt	.LBB84_9
// %bb.19:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	w9, [sp, #12]                   // 4-byte Folded Reload
	mov	w25, #-5
	add	w8, w9, #1
	cmp	w9, #199
	str	w8, [sp, #12]                   // 4-byte Folded Spill
	b.ls	.LBB84_9
	b	.LBB84_1
.LBB84_20:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	w2, [sp, #48]
	mov	x0, x22
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	x3, x19
	bl	zbi_shm_create
	mov	w25, w0
	cbnz	w0, .LBB84_43
// %bb.21:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	w8, [x19, #612]
	str	w0, [sp, #8]                    // 4-byte Folded Spill
	mov	x0, x22
	ldr	x2, [sp, #16]                   // 8-byte Folded Reload
	mov	x3, x19
	cmp	w8, #1
	cset	w1, eq
	bl	zbi_claim_new
	cbz	w0, .LBB84_23
// %bb.22:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w25, w0
	cmn	w0, #5
	b.eq	.LBB84_44
	b	.LBB84_31
.LBB84_23:                              //   in Loop: Header=BB84_9 Depth=1
	add	x21, x21, #1024
	ldrb	w2, [sp, #74]
	mov	x0, x22
	mov	x1, x21
	mov	x3, x19
	bl	zbi_shm_resize
	mov	w25, w0
	cbnz	w0, .LBB84_31
// %bb.24:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #56]
	str	xzr, [sp, #5080]
	cbz	x8, .LBB84_26
// %bb.25:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #32]
	cmp	x8, x21
	b.hs	.LBB84_27
.LBB84_26:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w25, #-19
	b	.LBB84_31
.LBB84_27:                              //   in Loop: Header=BB84_9 Depth=1
	add	x3, sp, #1, lsl #12             // =4096
	mov	x0, x22
	add	x3, x3, #984
	mov	x1, x21
	mov	w2, #1
	mov	x4, x19
	bl	zbi_view_open
	mov	w25, w0
	cbnz	w0, .LBB84_31
// %bb.28:                              //   in Loop: Header=BB84_9 Depth=1
	ldrb	w8, [sp, #77]
	mov	x0, x22
	ldrb	w9, [sp, #75]
	mov	x2, x19
	ldrb	w10, [sp, #76]
	ldr	x11, [sp, #5080]
	orr	w8, w9, w8, lsl #2
	orr	w1, w8, w10, lsl #1
	stp	x11, x21, [x19, #24]
	bl	zbi_shm_hint
	mov	w25, w0
	cbnz	w0, .LBB84_31
// %bb.29:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x0, [x19, #24]
	mov	x1, x20
	ldr	w3, [x19, #612]
	mov	x2, x27
	str	x0, [x19, #408]
	bl	zbi_ring_format
	ldr	x0, [x19, #408]
	add	x2, sp, #4056
	add	x3, sp, #88
	mov	x1, x21
	bl	zbi_ring_load
	mov	w25, w0
	cbnz	w0, .LBB84_31
// %bb.30:                              //   in Loop: Header=BB84_9 Depth=1
	add	x1, sp, #4056
	mov	x0, x19
	bl	zbi_ring_start
	mov	w25, w0
	cbz	w0, .LBB84_42
.LBB84_31:                              //   in Loop: Header=BB84_9 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x4, sp, #84
	add	x0, x0, #984
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB84_33
// %bb.32:                              //   in Loop: Header=BB84_9 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x4, sp, #84
	add	x0, x0, #984
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB84_33:                              //   in Loop: Header=BB84_9 Depth=1
	cbnz	w0, .LBB84_42
// %bb.34:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [sp, #5128]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB84_36
.LBB84_35:                              //   in Loop: Header=BB84_36 Depth=2
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB84_41
.LBB84_36:                              //   Parent Loop BB84_9 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB84_38 Depth 3
	tst	x8, #0xff
	b.eq	.LBB84_41
// %bb.37:                              //   in Loop: Header=BB84_36 Depth=2
	ldr	x9, [sp, #5128]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB84_38:                              //   Parent Loop BB84_9 Depth=1
                                        //     Parent Loop BB84_36 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB84_35
// %bb.39:                              //   in Loop: Header=BB84_38 Depth=3
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB84_38
// %bb.40:                              //   in Loop: Header=BB84_36 Depth=2
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB84_36
.LBB84_41:                              //   in Loop: Header=BB84_9 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #984
	bl	zbi_shm_close
.LBB84_42:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	w0, [sp, #8]                    // 4-byte Folded Reload
.LBB84_43:                              //   in Loop: Header=BB84_9 Depth=1
	cmn	w0, #4
	b.ne	.LBB84_49
.LBB84_44:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	bl	zbi_shm_close
	mov	x0, x23
	bl	zbi_shm_close
	mov	x0, x24
	bl	zbi_shm_close
	ldrb	w8, [sp, #72]
	stp	xzr, xzr, [x19, #408]
	str	wzr, [x19, #608]
	cbz	w8, .LBB84_58
// %bb.45:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w25, w0
	cmn	w0, #3
	b.ne	.LBB84_52
// %bb.46:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w25, w0
	cbnz	w25, .LBB84_53
.LBB84_47:                              //   in Loop: Header=BB84_9 Depth=1
	add	x2, sp, #32
	mov	x0, x19
	mov	x1, x20
	bl	zbi_ring_join_segment
	mov	w25, w0
	cmn	w25, #3
	b.ne	.LBB84_54
.LBB84_48:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, #1
	b	.LBB84_60
.LBB84_49:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, wzr
.LBB84_50:                              //   in Loop: Header=BB84_9 Depth=1
	cmp	w27, #0
	cset	w21, eq
	cbnz	w27, .LBB84_17
// %bb.51:                              //   in Loop: Header=BB84_9 Depth=1
	cbnz	w25, .LBB84_17
	b	.LBB84_77
.LBB84_52:                              //   in Loop: Header=BB84_9 Depth=1
	cbz	w25, .LBB84_47
.LBB84_53:                              //   in Loop: Header=BB84_9 Depth=1
	cmn	w25, #3
	b.eq	.LBB84_48
.LBB84_54:                              //   in Loop: Header=BB84_9 Depth=1
	cmn	w25, #5
	b.ne	.LBB84_59
// %bb.55:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x25, [x19, #32]
	cmp	x25, #1024
	b.lo	.LBB84_57
// %bb.56:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #24]
	cbz	x8, .LBB84_66
.LBB84_57:                              //   in Loop: Header=BB84_9 Depth=1
	cmp	x25, #0
	mov	w25, #-5
	cset	w27, eq
	b	.LBB84_16
.LBB84_58:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, wzr
	mov	w25, #-4
	b	.LBB84_16
.LBB84_59:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, wzr
.LBB84_60:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [sp, #24]                   // 8-byte Folded Reload
	cmp	x26, x8
	b.lt	.LBB84_50
// %bb.61:                              //   in Loop: Header=BB84_9 Depth=1
	cmn	w25, #3
	b.ne	.LBB84_50
// %bb.62:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x22]
	cbz	x8, .LBB84_65
// %bb.63:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	mov	w1, #1
	mov	x2, x19
	bl	zbi_claim
	cbnz	w0, .LBB84_65
// %bb.64:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	mov	w1, wzr
	mov	x2, x19
	bl	zbi_claim
	cbz	w0, .LBB84_69
.LBB84_65:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w25, #-3
	b	.LBB84_16
.LBB84_66:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #56]
	str	xzr, [sp, #88]
	cbz	x8, .LBB84_68
// %bb.67:                              //   in Loop: Header=BB84_9 Depth=1
	add	x3, sp, #88
	add	x4, sp, #4056
	mov	x0, x22
	mov	x1, x25
	mov	w2, wzr
	bl	zbi_view_open
	cbz	w0, .LBB84_76
.LBB84_68:                              //   in Loop: Header=BB84_9 Depth=1
	mov	w27, #1
	mov	w25, #-5
	b	.LBB84_16
.LBB84_69:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #56]
	cbnz	x8, .LBB84_72
// %bb.70:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #64]
	cbz	x8, .LBB84_72
// %bb.71:                              //   in Loop: Header=BB84_9 Depth=1
	add	x1, x8, #512
	add	x0, sp, #88
	mov	w2, #256
	bl	memcpy
	add	x1, sp, #88
	mov	x0, x22
	mov	w2, #1
	mov	x3, x19
	strb	wzr, [sp, #343]
	bl	zbi_shm_look
	cbnz	w0, .LBB84_65
.LBB84_72:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #32]
	cbz	x8, .LBB84_74
// %bb.73:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [x19, #24]
	cbz	x8, .LBB84_65
.LBB84_74:                              //   in Loop: Header=BB84_9 Depth=1
	mov	x0, x22
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	bl	zbi_shm_named
	tbz	w0, #0, .LBB84_65
// %bb.75:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x0, [sp, #16]                   // 8-byte Folded Reload
	mov	x1, x19
	bl	zbi_shm_unlink
	mov	w25, w0
	b	.LBB84_50
.LBB84_76:                              //   in Loop: Header=BB84_9 Depth=1
	ldr	x8, [sp, #88]
	stp	x8, x25, [x19, #24]
	mov	w25, #-5
	ldr	w8, [x8]
	dmb	ishld
	cmp	w8, #0
	cset	w27, eq
	b	.LBB84_16
.LBB84_77:
	ldrb	w8, [sp, #73]
	cbz	w8, .LBB84_79
// %bb.78:
	mov	w8, wzr
	b	.LBB84_80
.LBB84_79:
	ldr	x8, [x19, #408]
	ldr	w9, [x19, #612]
	ldr	w8, [x8, #76]
	cmp	w8, w9
	cset	w8, eq
.LBB84_80:
	mov	w25, wzr
	str	w8, [x19, #628]
	b	.LBB84_1
                                        // -- End function
	.def	zbi_ring_defaults;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_defaults
	.p2align	2                               // -- Begin function zbi_ring_defaults
zbi_ring_defaults:                      // @zbi_ring_defaults
// %bb.0:
	sub	sp, sp, #96
	stp	x30, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	cbz	x0, .LBB85_17
// %bb.1:
	mov	w21, w2
	mov	x19, x1
	mov	w1, wzr
	mov	w2, #1448
	mov	x23, x4
	mov	x22, x3
	mov	x20, x0
	bl	memset
	mov	x0, x22
	mov	w1, wzr
	mov	w2, #48
	bl	memset
	cbz	x23, .LBB85_3
// %bb.2:
	ldp	q1, q0, [x23, #16]
	ldr	q2, [x23]
	stp	q1, q0, [x22, #16]
	str	q2, [x22]
.LBB85_3:
	cbz	x19, .LBB85_18
// %bb.4:
	ldrb	w8, [x19]
	cmp	w8, #46
	b.eq	.LBB85_18
// %bb.5:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x19
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB85_18
// %bb.6:
	ldrb	w11, [x19]
	cbz	w11, .LBB85_18
// %bb.7:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w0, #-2
.LBB85_8:                               // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB85_12
// %bb.9:                               //   in Loop: Header=BB85_8 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB85_12
// %bb.10:                              //   in Loop: Header=BB85_8 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB85_19
// %bb.11:                              //   in Loop: Header=BB85_8 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB85_19
.LBB85_12:                              //   in Loop: Header=BB85_8 Depth=1
	cmp	x10, #246
	b.eq	.LBB85_18
// %bb.13:                              //   in Loop: Header=BB85_8 Depth=1
	ldrb	w11, [x19, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB85_8
// %bb.14:
	sub	w8, w21, #3
	cmn	w8, #2
	b.lo	.LBB85_17
// %bb.15:
	ldr	w8, [x22, #16]
	cbz	w8, .LBB85_20
// %bb.16:
	and	w8, w8, #0xffffff80
	and	w8, w8, #0xbfffffff
	cmp	w8, #384
	b.eq	.LBB85_21
.LBB85_17:
	mov	w0, #-1
	b	.LBB85_19
.LBB85_18:
	mov	w0, #-2
.LBB85_19:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #48]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
.LBB85_20:
	mov	w8, #384
	str	w8, [x22, #16]
.LBB85_21:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x22, [x22, #32]
	str	w21, [x20, #612]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	str	x8, [x20, #544]
	tbnz	x22, #63, .LBB85_24
// %bb.22:
	cbz	x22, .LBB85_25
// %bb.23:
	mov	w8, #57600
	movk	w8, #1525, lsl #16
	cmp	x22, x8
	csel	x8, x22, x8, lo
	b	.LBB85_26
.LBB85_24:
	mov	x8, xzr
	b	.LBB85_26
.LBB85_25:
	mov	x8, #-50000
.LBB85_26:
	str	x8, [x20, #576]
	adrp	x8, __imp_GetSystemInfo
	mov	x0, sp
	ldr	x8, [x8, :lo12:__imp_GetSystemInfo]
	blr	x8
	ldr	w8, [sp, #32]
	cmp	w8, #1
	b.ne	.LBB85_28
// %bb.27:
	str	xzr, [x20, #576]
.LBB85_28:
	adrp	x21, "??_C@_04HBMGDCKB@zbr_?$AA@"
	add	x20, x20, #680
	add	x21, x21, :lo12:"??_C@_04HBMGDCKB@zbr_?$AA@"
	mov	x0, x21
	bl	strlen
	mov	x22, x0
	mov	x0, x20
	mov	x1, x21
	mov	x2, x22
	bl	memcpy
	mov	x0, x19
	mov	w8, #256
	sub	x21, x8, x22
	add	x20, x20, x22
	bl	strlen
	mov	w8, #255
	cmp	x0, x21
	sub	x8, x8, x22
	mov	x1, x19
	csel	x21, x0, x8, lo
	mov	x0, x20
	mov	x2, x21
	bl	memcpy
	mov	w0, wzr
	strb	wzr, [x20, x21]
	b	.LBB85_19
                                        // -- End function
	.def	zbi_ring_unmap;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_unmap
	.p2align	2                               // -- Begin function zbi_ring_unmap
zbi_ring_unmap:                         // @zbi_ring_unmap
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	mov	x19, x0
	add	x0, x0, #16
	bl	zbi_shm_close
	add	x0, x19, #136
	bl	zbi_shm_close
	add	x0, x19, #256
	bl	zbi_shm_close
	stp	xzr, xzr, [x19, #408]
	str	wzr, [x19, #608]
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_attach;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_attach
	.globl	zb_ring_attach                  // -- Begin function zb_ring_attach
	.p2align	2
zb_ring_attach:                         // @zb_ring_attach
// %bb.0:
	sub	sp, sp, #160
	mov	x4, x3
	mov	x3, sp
	stp	x30, x29, [sp, #64]             // 16-byte Folded Spill
	stp	x28, x27, [sp, #80]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #96]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #112]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #128]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #144]            // 16-byte Folded Spill
	mov	x19, x0
	bl	zbi_ring_defaults
	mov	w24, w0
	cbz	w0, .LBB87_2
.LBB87_1:
	mov	w0, w24
	ldp	x20, x19, [sp, #144]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #128]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #112]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #96]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #80]             // 16-byte Folded Reload
	ldp	x30, x29, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #160
	ret
.LBB87_2:
	adrp	x8, __imp_QueryPerformanceCounter
	ldr	x21, [sp, #24]
	add	x0, sp, #56
	mov	w25, #51712
	mov	w26, #33920
	movk	w25, #15258, lsl #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	movk	w26, #30, lsl #16
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #48
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #48]
	add	x20, x19, #680
	add	x22, x19, #136
	add	x23, x19, #256
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x25
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x25, x8
	sub	x10, x9, x8
	add	x8, x8, x21
	cmp	x10, x21
	ccmp	x21, #0, #8, ge
	add	x21, x19, #16
	csel	x29, x9, x8, lt
.LBB87_3:                               // =>This Inner Loop Header: Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #56
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #48
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x27, x28, [sp, #48]
	mov	x0, x21
	mov	x1, x20
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w24, w0
	cmn	w0, #3
	b.ne	.LBB87_5
// %bb.4:                               //   in Loop: Header=BB87_3 Depth=1
	mov	x0, x21
	mov	x1, x20
	mov	w2, #1
	mov	w3, #1
	mov	x4, x19
	bl	zbi_shm_open_in
	mov	w24, w0
.LBB87_5:                               //   in Loop: Header=BB87_3 Depth=1
	cbnz	w24, .LBB87_7
// %bb.6:                               //   in Loop: Header=BB87_3 Depth=1
	ldr	x1, [sp, #8]
	mov	x2, sp
	mov	x0, x19
	bl	zbi_ring_join_segment
	mov	w24, w0
	cbz	w0, .LBB87_1
.LBB87_7:                               //   in Loop: Header=BB87_3 Depth=1
	mov	x0, x21
	bl	zbi_shm_close
	mov	x0, x22
	bl	zbi_shm_close
	mov	x0, x23
	bl	zbi_shm_close
	cmn	w24, #3
	stp	xzr, xzr, [x19, #408]
	str	wzr, [x19, #608]
	b.ne	.LBB87_1
// %bb.8:                               //   in Loop: Header=BB87_3 Depth=1
	sdiv	x8, x28, x27
	msub	x9, x8, x27, x28
	mul	x9, x9, x25
	sdiv	x9, x9, x27
	madd	x8, x8, x25, x9
	subs	x8, x29, x8
	b.le	.LBB87_1
// %bb.9:                               //   in Loop: Header=BB87_3 Depth=1
	cmp	x8, x26
	csel	x0, x8, x26, lt
	bl	zbi_sleep_ns
	b	.LBB87_3
                                        // -- End function
	.def	zbi_ring_join_segment;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_join_segment
	.p2align	2                               // -- Begin function zbi_ring_join_segment
zbi_ring_join_segment:                  // @zbi_ring_join_segment
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	mov	x15, #312
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	ldr	x8, [x0, #32]
	cbz	x8, .LBB88_12
// %bb.1:
	ldr	w8, [x0, #612]
	mov	x19, x0
	add	x21, x0, #16
	mov	x20, x2
	mov	x22, x1
	mov	x0, x21
	cmp	w8, #1
	mov	x2, x19
	cset	w1, eq
	bl	zbi_claim
	cbnz	w0, .LBB88_13
// %bb.2:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB88_6
// %bb.3:
	ldr	x8, [x8, #8]
	mov	w0, #-3
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB88_13
// %bb.4:
	ldr	x9, [x19, #48]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.ne	.LBB88_13
// %bb.5:
	ldr	x8, [x19, #56]
	cbz	x8, .LBB88_8
	b	.LBB88_10
.LBB88_6:
	ldr	x8, [x19, #16]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x8, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x5, x19, #680
	csel	x3, x4, x9, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #1024
	mov	x6, sp
	mov	w1, #320
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #1024
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB88_12
// %bb.7:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	ldr	x8, [x19, #56]
	cbnz	x8, .LBB88_10
.LBB88_8:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB88_10
// %bb.9:
	add	x1, x8, #512
	add	x0, sp, #1024
	mov	w2, #256
	bl	memcpy
	add	x1, sp, #1024
	mov	x0, x21
	mov	w2, #1
	mov	x3, x19
	strb	wzr, [sp, #1279]
	bl	zbi_shm_look
	cbnz	w0, .LBB88_13
.LBB88_10:
	ldr	x23, [x19, #32]
	cmp	x23, #1023
	b.hi	.LBB88_14
// %bb.11:
	cmp	x23, #0
	mov	w8, #-4
	cinc	w0, w8, eq
	b	.LBB88_13
.LBB88_12:
	mov	w0, #-3
.LBB88_13:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #896
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x23, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
.LBB88_14:
	ldr	x8, [x19, #56]
	str	xzr, [sp, #1024]
	cbz	x8, .LBB88_22
// %bb.15:
	add	x3, sp, #1024
	mov	x0, x21
	mov	x1, x23
	mov	w2, #1
	mov	x4, x19
	bl	zbi_view_open
	cbnz	w0, .LBB88_13
// %bb.16:
	ldr	x0, [sp, #1024]
	mov	x2, sp
	add	x3, sp, #1024
	mov	x1, x23
	stp	x0, x23, [x19, #24]
	bl	zbi_ring_load
	cbnz	w0, .LBB88_13
// %bb.17:
	ldr	x23, [x20]
	cbz	x22, .LBB88_23
// %bb.18:
	add	x1, sp, #1024
	mov	x0, x22
	bl	zb_schema_difference
	cbz	x23, .LBB88_20
// %bb.19:
	cbz	x0, .LBB88_24
.LBB88_20:
	str	x0, [x19, #8]
	cbz	x0, .LBB88_28
// %bb.21:
	mov	w0, #-20
	b	.LBB88_13
.LBB88_22:
	mov	w0, #-19
	b	.LBB88_13
.LBB88_23:
	cbz	x23, .LBB88_26
.LBB88_24:
	ldr	x9, [sp, #24]
	add	x8, x19, #8
	cmp	x9, x23
	b.eq	.LBB88_27
// %bb.25:
	adrp	x9, "??_C@_08HKCAENOG@capacity?$AA@"
	mov	w0, #-20
	add	x9, x9, :lo12:"??_C@_08HKCAENOG@capacity?$AA@"
	str	x9, [x8]
	b	.LBB88_13
.LBB88_26:
	add	x8, x19, #8
.LBB88_27:
	str	xzr, [x8]
.LBB88_28:
	ldrb	w8, [x20, #45]
	mov	x0, x21
	ldrb	w9, [x20, #43]
	mov	x2, x19
	ldrb	w10, [x20, #44]
	orr	w8, w9, w8, lsl #2
	orr	w1, w8, w10, lsl #1
	bl	zbi_shm_hint
	cbnz	w0, .LBB88_13
// %bb.29:
	ldr	x8, [x19, #24]
	mov	x1, sp
	mov	x0, x19
	str	x8, [x19, #408]
	bl	zbi_ring_start
	b	.LBB88_13
                                        // -- End function
	.def	zb_ring_init;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_init
	.globl	zb_ring_init                    // -- Begin function zb_ring_init
	.p2align	2
zb_ring_init:                           // @zb_ring_init
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	mov	x15, #315
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	mov	x21, x3
	mov	w23, w1
	adrp	x1, "??_C@_06HLKELJGF@memory?$AA@"
	add	x3, sp, #1, lsl #12             // =4096
	mov	x22, x4
	mov	x20, x2
	add	x1, x1, :lo12:"??_C@_06HLKELJGF@memory?$AA@"
	add	x3, x3, #896
	mov	w2, w23
	mov	x4, x5
	mov	x19, x0
	bl	zbi_ring_defaults
	cbz	w0, .LBB89_2
.LBB89_1:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #944
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
.LBB89_2:
	mov	w0, #-1
	strb	wzr, [x19, #680]
	cbz	x20, .LBB89_1
// %bb.3:
	and	x8, x20, #0x3f
	cbnz	x8, .LBB89_1
// %bb.4:
	cbz	x22, .LBB89_14
// %bb.5:
	ldr	w8, [x22]
	cmp	w8, #2
	b.eq	.LBB89_10
// %bb.6:
	mov	x0, x22
	ldr	x24, [sp, #4992]
	bl	zbi_schema_fault
	cbnz	x0, .LBB89_8
// %bb.7:
	ldr	x9, [x22, #8]
	cmp	x24, #0
	mov	w8, #256
	mov	x10, #4096
	csel	x8, x8, x24, eq
	movk	x10, #32768, lsl #48
	add	x11, x9, x10
	orr	x10, x10, #0x1
	cmp	x11, x10
	b.hs	.LBB89_21
.LBB89_8:
	mov	x24, #-1
.LBB89_9:
	ldr	w8, [x22]
	cmp	w8, #2
	b.ne	.LBB89_11
.LBB89_10:
	adrp	x8, "??_C@_04NCMJLOLO@kind?$AA@"
	mov	w0, #-20
	add	x8, x8, :lo12:"??_C@_04NCMJLOLO@kind?$AA@"
	str	x8, [x19, #8]
	b	.LBB89_1
.LBB89_11:
	mov	x0, x22
	bl	zbi_schema_fault
	str	x0, [x19, #8]
	cbnz	x0, .LBB89_20
// %bb.12:
	cmp	x24, x21
	b.hs	.LBB89_29
// %bb.13:
	ldr	x8, [sp, #4992]
	mov	w9, #256
	mov	x0, x20
	mov	x1, x22
	mov	w3, w23
	cmp	x8, #0
	csel	x2, x9, x8, eq
	bl	zbi_ring_format
.LBB89_14:
	add	x2, sp, #3968
	mov	x3, sp
	mov	x0, x20
	mov	x1, x21
	bl	zbi_ring_load
	cbz	w0, .LBB89_16
// %bb.15:
	cmn	w0, #4
	mov	w8, #-3
	csel	w0, w8, w0, eq
	b	.LBB89_1
.LBB89_16:
	ldr	x0, [sp, #5000]
	ldr	x21, [sp, #4992]
	cbz	x0, .LBB89_24
// %bb.17:
	mov	x1, sp
	bl	zb_schema_difference
	cbz	x21, .LBB89_19
// %bb.18:
	cbz	x0, .LBB89_25
.LBB89_19:
	str	x0, [x19, #8]
	cbz	x0, .LBB89_32
.LBB89_20:
	mov	w0, #-20
	b	.LBB89_1
.LBB89_21:
	add	x9, x9, #63
	ands	x9, x9, #0xffffffffffffffc0
	b.eq	.LBB89_27
// %bb.22:
	mov	x10, #9223372036854775807
	udiv	x10, x10, x9
	cmp	x10, x8
	b.hs	.LBB89_27
// %bb.23:
	mov	w9, #1
	b	.LBB89_28
.LBB89_24:
	cbz	x21, .LBB89_30
.LBB89_25:
	ldr	x9, [sp, #3992]
	add	x8, x19, #8
	cmp	x9, x21
	b.eq	.LBB89_31
// %bb.26:
	adrp	x9, "??_C@_08HKCAENOG@capacity?$AA@"
	mov	w0, #-20
	add	x9, x9, :lo12:"??_C@_08HKCAENOG@capacity?$AA@"
	str	x9, [x8]
	b	.LBB89_1
.LBB89_27:
	mul	x8, x9, x8
	mov	w9, wzr
.LBB89_28:
	mov	x10, #-1025
	movk	x10, #32767, lsl #48
	cmp	x8, x10
	add	x8, x8, #1023
	cset	w10, hi
	orr	w9, w9, w10
	cmp	w9, #0
	csinv	x24, x8, xzr, eq
	b	.LBB89_9
.LBB89_29:
	mov	w0, #-7
	b	.LBB89_1
.LBB89_30:
	add	x8, x19, #8
.LBB89_31:
	str	xzr, [x8]
.LBB89_32:
	ldr	w8, [x19, #612]
	mov	w9, #768
	str	x20, [x19, #408]
	cmp	w8, #1
	mov	w8, #896
	csel	x8, x9, x8, eq
	add	x8, x20, x8
	ldr	w8, [x8, #8]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB89_35
// %bb.33:
	add	x9, sp, #937
	ldrb	w9, [x9, #4095]
	cbnz	w9, .LBB89_35
// %bb.34:
	mov	w0, #-5
	b	.LBB89_1
.LBB89_35:
	ldr	x9, [x19, #408]
	ldr	w10, [x19, #612]
	add	x11, x9, #768
	add	x9, x9, #896
	cmp	w10, #1
	mov	w10, #1
	csel	x9, x11, x9, eq
	add	x9, x9, #8
.LBB89_36:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w11, [x9]
	cmp	w11, w8
	b.ne	.LBB89_40
// %bb.37:                              //   in Loop: Header=BB89_36 Depth=1
	stlxr	w11, w10, [x9]
	cbnz	w11, .LBB89_36
// %bb.38:
	add	x1, sp, #3968
	mov	x0, x19
	bl	zbi_ring_start
	cbz	w0, .LBB89_1
// %bb.39:
	ldr	x8, [x19, #408]
	ldr	w9, [x19, #612]
	dmb	ish
	add	x10, x8, #768
	add	x8, x8, #896
	cmp	w9, #1
	mov	w9, #2
	csel	x8, x10, x8, eq
	str	w9, [x8, #8]
	b	.LBB89_1
.LBB89_40:
	mov	w0, #-5
	clrex
	b	.LBB89_1
                                        // -- End function
	.def	zbi_ring_format;
	.scl	3;
	.type	32;
	.endef
	.globl	__real@0000040000000001         // -- Begin function zbi_ring_format
	.section	.rdata,"dr",discard,__real@0000040000000001
	.p2align	3
__real@0000040000000001:
	.word	1                               // 0x1
	.word	1024                            // 0x400
	.section	.text,"xr",one_only,zbi_ring_format
	.p2align	2
zbi_ring_format:                        // @zbi_ring_format
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	mov	x21, x2
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x20, x1
	mov	w1, wzr
	mov	w2, #1024
	mov	w22, w3
	mov	x19, x0
	bl	memset
	adrp	x9, __real@0000040000000001
	str	w22, [x19, #76]
	mov	x8, xzr
	ldr	d0, [x9, :lo12:__real@0000040000000001]
	stur	d0, [x19, #4]
	ldr	w9, [x20]
	str	x21, [x19, #24]
	cmp	w9, #1
	cset	w9, eq
	str	w9, [x19, #12]
	ldr	x9, [x20, #8]
	str	x9, [x19, #32]
	ldr	x9, [x20, #8]
	str	xzr, [x19, #40]
	cbz	x21, .LBB90_7
// %bb.1:
	mov	x10, #4096
	movk	x10, #32768, lsl #48
	add	x11, x9, x10
	orr	x10, x10, #0x1
	cmp	x11, x10
	b.lo	.LBB90_7
// %bb.2:
	add	x8, x9, #63
	ands	x8, x8, #0xffffffffffffffc0
	str	x8, [x19, #40]
	b.eq	.LBB90_5
// %bb.3:
	mov	x9, #9223372036854775807
	udiv	x9, x9, x8
	cmp	x9, x21
	b.hs	.LBB90_5
// %bb.4:
	mov	w8, #1
	b	.LBB90_6
.LBB90_5:
	mul	x21, x8, x21
	mov	w8, wzr
.LBB90_6:
	mov	x9, #-1025
	movk	x9, #32767, lsl #48
	cmp	x21, x9
	cset	w9, hi
	orr	w8, w8, w9
	add	x9, x21, #1024
	cmp	w8, #0
	csel	x8, xzr, x9, ne
.LBB90_7:
	add	x1, x20, #16
	add	x0, x19, #56
	mov	w2, #16
	str	x8, [x19, #16]
	str	xzr, [x19, #48]
	str	xzr, [x19, #384]
	str	xzr, [x19, #256]
	bl	memcpy
	ldr	w8, [x20, #40]
	add	x1, x20, #48
	add	x0, x19, #80
	mov	w2, #64
	str	w8, [x19, #72]
	bl	memcpy
	mov	w8, #16986
	dmb	ish
	movk	w8, #21058, lsl #16
	str	w8, [x19]
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_load;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_load
	.p2align	2                               // -- Begin function zbi_ring_load
zbi_ring_load:                          // @zbi_ring_load
// %bb.0:
	str	x30, [sp, #-64]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x21, x1
	cmp	x1, #1023
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	b.hi	.LBB91_2
// %bb.1:
	cmp	x21, #0
	mov	w8, #-4
	cinc	w0, w8, eq
	b	.LBB91_30
.LBB91_2:
	mov	x20, x3
	mov	x19, x2
	mov	x22, x0
	mov	x24, xzr
	ldr	w23, [x0]
	dmb	ishld
.LBB91_3:                               // =>This Inner Loop Header: Depth=1
	ldr	x8, [x22, x24]
	add	x0, x19, x24
	add	x1, sp, #8
	mov	w2, #8
	str	x8, [sp, #8]
	bl	memcpy
	add	x24, x24, #8
	cmp	x24, #1024
	b.ne	.LBB91_3
// %bb.4:
	mov	w8, #16986
	str	w23, [x19]
	movk	w8, #21058, lsl #16
	cmp	w23, w8
	b.eq	.LBB91_7
// %bb.5:
	cbnz	w23, .LBB91_15
// %bb.6:
	ldr	w8, [x19, #4]
	cmp	w8, #2
	mov	w8, #-4
	cinc	w0, w8, lo
	b	.LBB91_30
.LBB91_7:
	ldr	w8, [x19, #4]
	cmp	w8, #1
	b.ne	.LBB91_16
// %bb.8:
	ldr	w8, [x19, #8]
	cmp	w8, #1024
	b.ne	.LBB91_29
// %bb.9:
	ldr	x8, [x19, #16]
	cmp	x8, x21
	b.hi	.LBB91_29
// %bb.10:
	ldr	x10, [x19, #24]
	mov	x9, xzr
	cbz	x10, .LBB91_19
// %bb.11:
	ldr	x12, [x19, #32]
	mov	x11, #4096
	movk	x11, #32768, lsl #48
	orr	x14, x11, #0x1
	add	x13, x12, x11
	mov	x11, x9
	cmp	x13, x14
	b.lo	.LBB91_20
// %bb.12:
	add	x9, x12, #63
	ands	x9, x9, #0xffffffffffffffc0
	b.eq	.LBB91_17
// %bb.13:
	mov	x11, #9223372036854775807
	udiv	x11, x11, x9
	cmp	x11, x10
	b.hs	.LBB91_17
// %bb.14:
	mov	w11, #1
	b	.LBB91_18
.LBB91_15:
	mov	w0, #-4
	b	.LBB91_30
.LBB91_16:
	mov	w0, #-13
	b	.LBB91_30
.LBB91_17:
	mul	x10, x9, x10
	mov	w11, wzr
.LBB91_18:
	mov	x12, #-1025
	movk	x12, #32767, lsl #48
	cmp	x10, x12
	add	x10, x10, #1024
	cset	w12, hi
	orr	w11, w11, w12
	cmp	w11, #0
	csel	x11, xzr, x10, ne
	b	.LBB91_20
.LBB91_19:
	mov	x11, x9
.LBB91_20:
	cmp	x11, x8
	b.ne	.LBB91_29
// %bb.21:
	ldr	x8, [x19, #40]
	cmp	x9, x8
	b.ne	.LBB91_29
// %bb.22:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	ldr	x8, [x19, #32]
	mov	w9, #3
	str	x8, [x20, #8]
	str	w9, [x20]
	ldr	w0, [x19, #12]
	cbz	w0, .LBB91_30
// %bb.23:
	cmp	w0, #1
	b.ne	.LBB91_29
// %bb.24:
	ldr	w8, [x19, #72]
	cmp	w8, #8
	b.hi	.LBB91_29
// %bb.25:
	add	x21, x19, #56
	mov	w1, wzr
	mov	x0, x21
	mov	w2, #16
	bl	memchr
	cbz	x0, .LBB91_29
// %bb.26:
	add	x3, x19, #80
	ldr	w2, [x19, #72]
	mov	x0, x20
	mov	x1, x21
	bl	zb_schema_array
	cbnz	w0, .LBB91_29
// %bb.27:
	ldr	x8, [x20, #8]
	ldr	x9, [x19, #32]
	cmp	x8, x9
	b.ne	.LBB91_29
// %bb.28:
	mov	w0, wzr
	b	.LBB91_30
.LBB91_29:
	mov	w0, #-12
.LBB91_30:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #64                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_start;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_start
	.p2align	2                               // -- Begin function zbi_ring_start
zbi_ring_start:                         // @zbi_ring_start
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	ldr	x10, [x0, #408]
	mov	w9, #384
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	add	x8, x10, #1024
	add	x12, x10, #256
	add	x13, x10, #384
	add	x15, x10, #512
	str	x8, [x0, #416]
	ldr	w8, [x0, #612]
	ldr	x11, [x1, #24]
	cmp	w8, #1
	str	x11, [x0, #488]
	csel	x16, x12, x13, eq
	ldr	x11, [x1, #40]
	csel	x12, x13, x12, eq
	str	x11, [x0, #496]
	add	x11, x10, #640
	ldr	x14, [x1, #32]
	csel	x13, x11, x15, eq
	csel	x11, x15, x11, eq
	mov	w15, #256
	csel	x9, x15, x9, eq
	str	x14, [x0, #504]
	ldr	x14, [x1, #48]
	stp	x16, x12, [x0, #376]
	stp	x13, x11, [x0, #392]
	str	x14, [x0, #512]
	ldr	x9, [x10, x9]
	dmb	ishld
	ldr	x11, [x0, #512]
	ldp	x12, x13, [x0, #488]
	sub	x11, x9, x11
	ldr	x15, [x0, #416]
	str	x9, [x0, #424]
	ldr	x9, [x0, #384]
	udiv	x14, x11, x12
	msub	x11, x14, x12, x11
	madd	x12, x13, x12, x15
	madd	x14, x13, x11, x15
	stp	x12, x11, [x0, #472]
	add	x12, x10, #768
	add	x10, x10, #896
	str	x14, [x0, #464]
	csel	x20, x12, x10, eq
	ldr	x11, [x9]
	dmb	ishld
	ldr	x9, [x0, #424]
	ldr	w13, [x0, #612]
	ldr	x12, [x0, #488]
	sub	x10, x9, x11
	sub	x11, x11, x9
	cmp	w13, #1
	csel	x10, x10, x11, eq
	subs	x11, x12, x10
	b.hs	.LBB92_2
// %bb.1:
	mov	w0, #-12
	b	.LBB92_6
.LBB92_2:
	cmp	w8, #1
	mov	w21, #1
	csel	x8, x11, x10, eq
	ldr	x10, [x0, #544]
	add	x8, x8, x9
	stp	x9, x9, [x0, #448]
	str	w21, [x0, #616]
	mov	x19, x0
	stp	x8, x9, [x0, #432]
	str	x10, [x20]
	ldr	w8, [x20, #16]
	add	w8, w8, #1
	str	w8, [x20, #16]
	b.ne	.LBB92_4
// %bb.3:
	mov	x0, x19
	bl	zbi_ring_presence
	cmp	w0, #1
	cset	w8, ne
	b	.LBB92_5
.LBB92_4:
	mov	w8, wzr
.LBB92_5:
	ldr	w9, [x19, #612]
	str	w8, [x19, #636]
	ldr	x10, [x19, #408]
	mov	w0, wzr
	cmp	w9, #1
	add	x9, x10, #896
	add	x10, x10, #768
	csel	x9, x9, x10, eq
	ldr	w8, [x9, #16]
	ldr	w9, [x19, #616]
	str	w8, [x19, #640]
	cmp	w9, #0
	dmb	ish
	cset	w9, eq
	str	w9, [x20, #12]
	dmb	ish
	dmb	ish
	str	w21, [x20, #8]
	ldr	w8, [x19, #612]
	str	w8, [x19, #608]
.LBB92_6:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_open_split;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_open_split
	.globl	zb_ring_open_split              // -- Begin function zb_ring_open_split
	.p2align	2
zb_ring_open_split:                     // @zb_ring_open_split
// %bb.0:
	sub	sp, sp, #336
	stp	x24, x23, [sp, #288]            // 16-byte Folded Spill
	mov	x24, x2
	stp	x26, x25, [sp, #272]            // 16-byte Folded Spill
	mov	x26, x4
	mov	x25, x3
	mov	w2, w1
	add	x3, sp, #64
	mov	x1, x24
	mov	x4, x7
	stp	x30, x29, [sp, #240]            // 16-byte Folded Spill
	stp	x28, x27, [sp, #256]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #304]            // 16-byte Folded Spill
	mov	x21, x5
	stp	x20, x19, [sp, #320]            // 16-byte Folded Spill
	mov	w20, w6
	mov	x19, x0
	bl	zbi_ring_defaults
	mov	w22, w0
	cbnz	w0, .LBB93_58
// %bb.1:
	cbz	x25, .LBB93_57
// %bb.2:
	ldrb	w8, [x25]
	cmp	w8, #46
	b.eq	.LBB93_57
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x25
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB93_57
// %bb.4:
	ldrb	w11, [x25]
	cbz	w11, .LBB93_57
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w22, #-2
.LBB93_6:                               // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB93_10
// %bb.7:                               //   in Loop: Header=BB93_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB93_10
// %bb.8:                               //   in Loop: Header=BB93_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB93_58
// %bb.9:                               //   in Loop: Header=BB93_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB93_58
.LBB93_10:                              //   in Loop: Header=BB93_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB93_57
// %bb.11:                              //   in Loop: Header=BB93_6 Depth=1
	ldrb	w11, [x25, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB93_6
// %bb.12:
	cbz	x26, .LBB93_57
// %bb.13:
	ldrb	w8, [x26]
	cmp	w8, #46
	b.eq	.LBB93_57
// %bb.14:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x26
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB93_57
// %bb.15:
	ldrb	w11, [x26]
	cbz	w11, .LBB93_57
// %bb.16:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w22, #-2
.LBB93_17:                              // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB93_21
// %bb.18:                              //   in Loop: Header=BB93_17 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB93_21
// %bb.19:                              //   in Loop: Header=BB93_17 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB93_58
// %bb.20:                              //   in Loop: Header=BB93_17 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB93_58
.LBB93_21:                              //   in Loop: Header=BB93_17 Depth=1
	cmp	x10, #246
	b.eq	.LBB93_57
// %bb.22:                              //   in Loop: Header=BB93_17 Depth=1
	ldrb	w11, [x26, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB93_17
// %bb.23:
	mov	x0, x24
	mov	x1, x25
	bl	strcmp
	cbz	w0, .LBB93_57
// %bb.24:
	mov	x0, x24
	mov	x1, x26
	bl	strcmp
	cbz	w0, .LBB93_57
// %bb.25:
	mov	x0, x25
	mov	x1, x26
	bl	strcmp
	cbz	w0, .LBB93_57
// %bb.26:
	mov	x0, x24
	mov	w28, #51712
	movk	w28, #15258, lsl #16
	add	x23, x19, #680
	bl	strlen
	mov	w27, #255
	cmp	x0, #255
	csel	x22, x0, x27, lo
	mov	x0, x23
	mov	x1, x24
	mov	x2, x22
	bl	memcpy
	mov	x0, x25
	add	x24, x19, #936
	strb	wzr, [x23, x22]
	bl	strlen
	cmp	x0, #255
	mov	x1, x25
	csel	x22, x0, x27, lo
	mov	x0, x24
	mov	x2, x22
	bl	memcpy
	mov	x0, x26
	add	x25, x19, #1192
	str	x24, [sp, #32]                  // 8-byte Folded Spill
	strb	wzr, [x24, x22]
	bl	strlen
	cmp	x0, #255
	mov	x1, x26
	csel	x22, x0, x27, lo
	mov	x0, x25
	mov	x2, x22
	bl	memcpy
	adrp	x8, __imp_QueryPerformanceCounter
	str	x25, [sp, #24]                  // 8-byte Folded Spill
	strb	wzr, [x25, x22]
	ldr	x24, [sp, #88]
	add	x0, sp, #120
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #112
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #112]
	tst	w20, #0x1
	mov	w12, #256
	csel	x11, xzr, x24, ne
	csel	x24, x12, xzr, ne
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x9, x10, x28, x8
	mov	x8, #9223372036854775807
	sub	x10, x8, x9
	add	x9, x9, x11
	cmp	x10, x11
	ccmp	x11, #0, #8, ge
	csel	x9, x8, x9, lt
	str	x9, [sp, #56]                   // 8-byte Folded Spill
	cbz	x21, .LBB93_59
// %bb.27:
	udiv	x10, x8, x21
	ldr	x9, [sp, #64]
	add	x8, x19, #256
	add	x26, x19, #16
	add	x27, x19, #136
	cmp	x9, #0
	csel	x28, x24, x9, eq
	add	x9, x19, #32
	stp	x10, x8, [sp, #40]              // 16-byte Folded Spill
	adrp	x8, "??_C@_09FALOPMNE@item?5size?$AA@"
	add	x8, x8, :lo12:"??_C@_09FALOPMNE@item?5size?$AA@"
	stp	x8, x9, [sp, #8]                // 16-byte Folded Spill
	ldr	x8, [sp, #72]
	cbz	x8, .LBB93_29
.LBB93_28:
	ldr	x8, [x8, #8]
	cmp	x8, x21
	b.ne	.LBB93_66
.LBB93_29:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #8]
	cbnz	x8, .LBB93_63
// %bb.30:                              //   in Loop: Header=BB93_29 Depth=1
	add	x8, x28, #1
	cbz	x8, .LBB93_60
// %bb.31:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x9, [sp, #40]                   // 8-byte Folded Reload
	cmp	x8, x9
	b.hi	.LBB93_60
// %bb.32:                              //   in Loop: Header=BB93_29 Depth=1
	mul	x29, x8, x21
	and	w4, w20, #0x1
	add	x5, sp, #64
	mov	x0, x19
	mov	x1, x26
	mov	x2, x23
	mov	x3, x29
	str	x29, [sp, #120]
	bl	zbi_split_open
	mov	w22, w0
	cbnz	w0, .LBB93_35
// %bb.33:                              //   in Loop: Header=BB93_29 Depth=1
	tbz	w20, #0, .LBB93_35
// %bb.34:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	w8, [x19, #612]
	mov	x0, x26
	mov	x2, x23
	mov	x3, x19
	cmp	w8, #1
	cset	w1, eq
	bl	zbi_claim_new
	mov	w22, w0
.LBB93_35:                              //   in Loop: Header=BB93_29 Depth=1
	cbnz	w22, .LBB93_54
// %bb.36:                              //   in Loop: Header=BB93_29 Depth=1
	and	w25, w20, #0x1
	add	x5, sp, #64
	mov	x0, x19
	mov	x1, x27
	ldr	x2, [sp, #32]                   // 8-byte Folded Reload
	mov	w3, #8
	mov	w4, w25
	bl	zbi_split_open
	mov	w22, w0
	cbnz	w0, .LBB93_54
// %bb.37:                              //   in Loop: Header=BB93_29 Depth=1
	add	x5, sp, #64
	mov	x0, x19
	ldr	x1, [sp, #48]                   // 8-byte Folded Reload
	mov	w3, #8
	ldr	x2, [sp, #24]                   // 8-byte Folded Reload
	mov	w4, w25
	bl	zbi_split_open
	mov	w22, w0
	cbnz	w0, .LBB93_40
// %bb.38:                              //   in Loop: Header=BB93_29 Depth=1
	tbnz	w20, #0, .LBB93_40
// %bb.39:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	w8, [x19, #612]
	mov	x0, x26
	mov	x2, x19
	cmp	w8, #1
	cset	w1, eq
	bl	zbi_claim
	mov	w22, w0
.LBB93_40:                              //   in Loop: Header=BB93_29 Depth=1
	cbnz	w22, .LBB93_54
// %bb.41:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x9, [x19, #64]
	cbz	x9, .LBB93_47
// %bb.42:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x8, [x9, #16]
	ldr	x10, [sp, #16]                  // 8-byte Folded Reload
	ldr	x10, [x10]
	cmp	x8, x10
	b.ne	.LBB93_47
// %bb.43:                              //   in Loop: Header=BB93_29 Depth=1
	ldrb	w9, [x9, #512]
	cbz	w9, .LBB93_47
// %bb.44:                              //   in Loop: Header=BB93_29 Depth=1
	udiv	x9, x8, x21
	msub	x9, x9, x21, x8
	cbnz	x9, .LBB93_66
// %bb.45:                              //   in Loop: Header=BB93_29 Depth=1
	cbz	x28, .LBB93_50
// %bb.46:                              //   in Loop: Header=BB93_29 Depth=1
	mov	x9, xzr
	b	.LBB93_49
.LBB93_47:                              //   in Loop: Header=BB93_29 Depth=1
	cbz	x28, .LBB93_65
// %bb.48:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x8, [sp, #16]                   // 8-byte Folded Reload
	mov	w9, #4095
	ldr	x8, [x8]
.LBB93_49:                              //   in Loop: Header=BB93_29 Depth=1
	sub	x8, x8, x29
	cmp	x8, x9
	b.hi	.LBB93_65
.LBB93_50:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x8, [x19, #8]
	cbnz	x8, .LBB93_63
// %bb.51:                              //   in Loop: Header=BB93_29 Depth=1
	ldr	x9, [sp, #16]                   // 8-byte Folded Reload
	cmp	x28, #0
	add	x8, sp, #120
	csel	x8, x9, x8, eq
	ldr	x8, [x8]
	udiv	x8, x8, x21
	subs	x8, x8, #1
	str	x8, [x19, #488]
	b.eq	.LBB93_105
// %bb.52:                              //   in Loop: Header=BB93_29 Depth=1
	ldrb	w8, [sp, #109]
	mov	x0, x26
	ldrb	w9, [sp, #107]
	mov	x2, x19
	ldrb	w10, [sp, #108]
	orr	w8, w9, w8, lsl #2
	orr	w1, w8, w10, lsl #1
	bl	zbi_shm_hint
	mov	w22, w0
	cbnz	w0, .LBB93_54
// %bb.53:                              //   in Loop: Header=BB93_29 Depth=1
	mov	x0, x19
	mov	x1, x21
	bl	zbi_split_start
	mov	w22, w0
.LBB93_54:                              //   in Loop: Header=BB93_29 Depth=1
	cmn	w22, #3
	b.ne	.LBB93_61
// %bb.55:                              //   in Loop: Header=BB93_29 Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #120
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #112
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #112]
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	ldr	x9, [sp, #56]                   // 8-byte Folded Reload
	madd	x8, x10, x11, x8
	cmp	x8, x9
	b.ge	.LBB93_64
// %bb.56:                              //   in Loop: Header=BB93_29 Depth=1
	mov	x0, x26
	bl	zbi_shm_close
	mov	x0, x27
	bl	zbi_shm_close
	ldr	x0, [sp, #48]                   // 8-byte Folded Reload
	bl	zbi_shm_close
	mov	w0, #33920
	stp	xzr, xzr, [x19, #408]
	movk	w0, #30, lsl #16
	str	wzr, [x19, #608]
	bl	zbi_sleep_ns
	ldr	x8, [sp, #64]
	cmp	x8, #0
	csel	x28, x24, x8, eq
	ldr	x8, [sp, #72]
	cbnz	x8, .LBB93_28
	b	.LBB93_29
.LBB93_57:
	mov	w22, #-2
.LBB93_58:
	mov	w0, w22
	ldp	x20, x19, [sp, #320]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #304]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #288]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #272]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #256]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #240]            // 16-byte Folded Reload
	add	sp, sp, #336
	ret
.LBB93_59:
	mov	w22, #-1
	tbz	w20, #0, .LBB93_104
	b	.LBB93_68
.LBB93_60:
	mov	w22, #-7
	tbz	w20, #0, .LBB93_104
	b	.LBB93_68
.LBB93_61:
	cbnz	w22, .LBB93_67
// %bb.62:
	ldrb	w8, [sp, #105]
	tst	w8, #0x1
	cset	w8, eq
	and	w8, w20, w8
	str	w8, [x19, #628]
	b	.LBB93_58
.LBB93_63:
	mov	w22, #-20
	tbz	w20, #0, .LBB93_104
	b	.LBB93_68
.LBB93_64:
	mov	w22, #-3
	tbz	w20, #0, .LBB93_104
	b	.LBB93_68
.LBB93_65:
	adrp	x8, "??_C@_08HKCAENOG@capacity?$AA@"
	add	x8, x8, :lo12:"??_C@_08HKCAENOG@capacity?$AA@"
	str	x8, [sp, #8]                    // 8-byte Folded Spill
.LBB93_66:
	ldr	x8, [sp, #8]                    // 8-byte Folded Reload
	mov	w22, #-20
	str	x8, [x19, #8]
.LBB93_67:
	tbz	w20, #0, .LBB93_104
.LBB93_68:
	ldr	x8, [x19, #16]
	cbz	x8, .LBB93_80
// %bb.69:
	add	x20, x19, #680
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB93_71
// %bb.70:
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB93_71:
	cbnz	w0, .LBB93_80
// %bb.72:
	ldr	x8, [sp, #168]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB93_74
.LBB93_73:                              //   in Loop: Header=BB93_74 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB93_79
.LBB93_74:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB93_76 Depth 2
	tst	x8, #0xff
	b.eq	.LBB93_79
// %bb.75:                              //   in Loop: Header=BB93_74 Depth=1
	ldr	x9, [sp, #168]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB93_76:                              //   Parent Loop BB93_74 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB93_73
// %bb.77:                              //   in Loop: Header=BB93_76 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB93_76
// %bb.78:                              //   in Loop: Header=BB93_74 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB93_74
.LBB93_79:
	add	x0, sp, #120
	bl	zbi_shm_close
.LBB93_80:
	ldr	x8, [x19, #136]
	cbz	x8, .LBB93_92
// %bb.81:
	add	x20, x19, #936
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB93_83
// %bb.82:
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB93_83:
	cbnz	w0, .LBB93_92
// %bb.84:
	ldr	x8, [sp, #168]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB93_86
.LBB93_85:                              //   in Loop: Header=BB93_86 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB93_91
.LBB93_86:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB93_88 Depth 2
	tst	x8, #0xff
	b.eq	.LBB93_91
// %bb.87:                              //   in Loop: Header=BB93_86 Depth=1
	ldr	x9, [sp, #168]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB93_88:                              //   Parent Loop BB93_86 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB93_85
// %bb.89:                              //   in Loop: Header=BB93_88 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB93_88
// %bb.90:                              //   in Loop: Header=BB93_86 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB93_86
.LBB93_91:
	add	x0, sp, #120
	bl	zbi_shm_close
.LBB93_92:
	ldr	x8, [x19, #256]
	cbz	x8, .LBB93_104
// %bb.93:
	add	x20, x19, #1192
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB93_95
// %bb.94:
	add	x0, sp, #120
	add	x4, sp, #112
	mov	x1, x20
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB93_95:
	cbnz	w0, .LBB93_104
// %bb.96:
	ldr	x8, [sp, #168]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB93_98
.LBB93_97:                              //   in Loop: Header=BB93_98 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB93_103
.LBB93_98:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB93_100 Depth 2
	tst	x8, #0xff
	b.eq	.LBB93_103
// %bb.99:                              //   in Loop: Header=BB93_98 Depth=1
	ldr	x9, [sp, #168]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB93_100:                             //   Parent Loop BB93_98 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB93_97
// %bb.101:                             //   in Loop: Header=BB93_100 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB93_100
// %bb.102:                             //   in Loop: Header=BB93_98 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB93_98
.LBB93_103:
	add	x0, sp, #120
	bl	zbi_shm_close
.LBB93_104:
	mov	x0, x19
	bl	zbi_ring_unmap
	b	.LBB93_58
.LBB93_105:
	mov	w22, #-12
	tbz	w20, #0, .LBB93_104
	b	.LBB93_68
                                        // -- End function
	.def	zbi_shm_unlink;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_unlink
	.p2align	2                               // -- Begin function zbi_shm_unlink
zbi_shm_unlink:                         // @zbi_shm_unlink
// %bb.0:
	sub	sp, sp, #160
	stp	x30, x21, [sp, #128]            // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #144]            // 16-byte Folded Spill
	mov	x20, x1
	add	x0, sp, #8
	mov	x1, x21
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x20
	bl	zbi_shm_open_in
	mov	w19, w0
	cmn	w0, #3
	b.ne	.LBB94_2
// %bb.1:
	add	x0, sp, #8
	mov	x1, x21
	mov	w2, #1
	mov	w3, #1
	mov	x4, x20
	bl	zbi_shm_open_in
	mov	w19, w0
.LBB94_2:
	cbnz	w19, .LBB94_13
// %bb.3:
	ldr	x8, [sp, #56]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB94_5
.LBB94_4:                               //   in Loop: Header=BB94_5 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB94_10
.LBB94_5:                               // =>This Loop Header: Depth=1
                                        //     Child Loop BB94_7 Depth 2
	tst	x8, #0xff
	b.eq	.LBB94_11
// %bb.6:                               //   in Loop: Header=BB94_5 Depth=1
	ldr	x9, [sp, #56]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB94_7:                               //   Parent Loop BB94_5 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB94_4
// %bb.8:                               //   in Loop: Header=BB94_7 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB94_7
// %bb.9:                               //   in Loop: Header=BB94_5 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB94_5
.LBB94_10:
	mov	w19, wzr
	b	.LBB94_12
.LBB94_11:
	mov	w19, #-3
.LBB94_12:
	add	x0, sp, #8
	bl	zbi_shm_close
.LBB94_13:
	mov	w0, w19
	ldp	x20, x19, [sp, #144]            // 16-byte Folded Reload
	ldp	x30, x21, [sp, #128]            // 16-byte Folded Reload
	add	sp, sp, #160
	ret
                                        // -- End function
	.def	zb_ring_acquire;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_acquire
	.globl	zb_ring_acquire                 // -- Begin function zb_ring_acquire
	.p2align	2
zb_ring_acquire:                        // @zb_ring_acquire
// %bb.0:
	mov	x8, x0
	cbz	x0, .LBB95_4
// %bb.1:
	cbz	x1, .LBB95_4
// %bb.2:
	ldr	w9, [x8, #608]
	cmp	w9, #1
	b.ne	.LBB95_4
// %bb.3:
	ldr	x10, [x8, #440]
	ldr	x9, [x8, #424]
	cmp	x10, x9
	b.ne	.LBB95_5
.LBB95_4:
	mov	x0, x8
	b	zbi_ring_acquire_slowly
.LBB95_5:
	add	x9, x9, #1
	ldr	x10, [x8, #464]
	mov	w0, wzr
	str	x9, [x8, #456]
	str	x10, [x1]
	ret
                                        // -- End function
	.def	zbi_ring_acquire_slowly;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_acquire_slowly
	.p2align	2                               // -- Begin function zbi_ring_acquire_slowly
zbi_ring_acquire_slowly:                // @zbi_ring_acquire_slowly
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB96_7
// %bb.1:
	ldr	w8, [x0, #608]
	mov	x19, x0
	cmp	w8, #1
	b.ne	.LBB96_7
// %bb.2:
	mov	x20, x1
	cbz	x1, .LBB96_9
// %bb.3:
	ldr	x9, [x19, #440]
	ldr	x8, [x19, #424]
	cmp	x9, x8
	b.ne	.LBB96_6
// %bb.4:
	mov	x0, x19
	mov	w1, #1
	bl	zbi_ring_wait
	cbnz	w0, .LBB96_8
// %bb.5:
	ldr	x8, [x19, #424]
.LBB96_6:
	add	x8, x8, #1
	ldr	x9, [x19, #464]
	mov	w0, wzr
	str	x8, [x19, #456]
	str	x9, [x20]
	b	.LBB96_8
.LBB96_7:
	mov	w0, #-16
.LBB96_8:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
.LBB96_9:
	mov	w0, #-1
	b	.LBB96_8
                                        // -- End function
	.def	zb_ring_commit;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_commit
	.globl	zb_ring_commit                  // -- Begin function zb_ring_commit
	.p2align	2
zb_ring_commit:                         // @zb_ring_commit
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	cbz	x0, .LBB97_6
// %bb.1:
	ldr	w8, [x0, #608]
	cmp	w8, #1
	b.ne	.LBB97_6
// %bb.2:
	ldr	x9, [x0, #424]
	ldr	x8, [x0, #456]
	add	x10, x9, #1
	cmp	x8, x10
	b.ne	.LBB97_6
// %bb.3:
	ldr	x10, [x0, #440]
	cmp	x10, x9
	b.ne	.LBB97_7
// %bb.4:
	ldp	x9, x11, [x0, #464]
	str	x8, [x0, #440]
	ldr	x10, [x0, #496]
	sub	x11, x11, x9
	subs	x11, x10, x11
	b.hs	.LBB97_9
// %bb.5:
	add	x9, x9, x10
	b	.LBB97_10
.LBB97_6:
	mov	w0, #-16
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
.LBB97_7:
	ldp	x10, x11, [x0, #464]
	ldr	x9, [x0, #496]
	add	x9, x10, x9
	cmp	x9, x11
	b.ne	.LBB97_10
// %bb.8:
	ldr	x9, [x0, #416]
	b	.LBB97_10
.LBB97_9:
	ldr	x9, [x0, #416]
	add	x9, x9, x11
.LBB97_10:
	ldr	x10, [x0, #408]
	str	x8, [x0, #424]
	str	x9, [x0, #464]
	cbz	x10, .LBB97_13
// %bb.11:
	ldr	x9, [x0, #376]
	dmb	ish
	str	x8, [x9]
	ldr	w9, [x0, #616]
	ldr	x8, [x0, #400]
	cbz	w9, .LBB97_14
// %bb.12:
	dmb	ish
	ldr	w9, [x8]
	tbz	w9, #0, .LBB97_16
	b	.LBB97_15
.LBB97_13:
	bl	zbi_ring_publish_split
	b	.LBB97_16
.LBB97_14:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB97_16
.LBB97_15:
	add	w9, w9, #1
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB97_16:
	mov	w0, wzr
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_write;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_write
	.globl	zb_ring_write                   // -- Begin function zb_ring_write
	.p2align	2
zb_ring_write:                          // @zb_ring_write
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	mov	x19, x0
	cbz	x0, .LBB98_4
// %bb.1:
	cbz	x1, .LBB98_4
// %bb.2:
	ldr	w8, [x19, #608]
	cmp	w8, #1
	b.ne	.LBB98_4
// %bb.3:
	ldr	x8, [x19, #440]
	ldr	x9, [x19, #424]
	cmp	x8, x9
	b.ne	.LBB98_5
.LBB98_4:
	mov	x0, x19
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	b	zbi_ring_write_slowly
.LBB98_5:
	ldr	x8, [x19, #504]
	sub	x9, x8, #8
	cmp	x9, #56
	b.hi	.LBB98_12
// %bb.6:
	mov	w10, #1
	lsl	x9, x10, x9
	mov	x10, #72057594054705152
	movk	x10, #257
	tst	x9, x10
	b.eq	.LBB98_12
.LBB98_7:
	ldr	x0, [x19, #464]
	mov	x2, x8
	bl	memcpy
	ldp	x9, x10, [x19, #464]
	ldr	x8, [x19, #496]
	add	x8, x9, x8
	cmp	x8, x10
	b.ne	.LBB98_9
// %bb.8:
	ldr	x8, [x19, #416]
.LBB98_9:
	ldr	x9, [x19, #424]
	str	x8, [x19, #464]
	ldr	x10, [x19, #408]
	add	x9, x9, #1
	str	x9, [x19, #424]
	cbz	x10, .LBB98_13
// %bb.10:
	ldr	x8, [x19, #376]
	dmb	ish
	str	x9, [x8]
	ldr	w9, [x19, #616]
	ldr	x8, [x19, #400]
	cbz	w9, .LBB98_14
// %bb.11:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB98_15
	b	.LBB98_16
.LBB98_12:
	cmp	x8, #128
	b.ne	.LBB98_4
	b	.LBB98_7
.LBB98_13:
	mov	x0, x19
	bl	zbi_ring_publish_split
	b	.LBB98_16
.LBB98_14:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB98_16
.LBB98_15:
	add	w9, w9, #1
	mov	x0, x19
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB98_16:
	mov	w0, wzr
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_write_slowly;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_write_slowly
	.p2align	2                               // -- Begin function zbi_ring_write_slowly
zbi_ring_write_slowly:                  // @zbi_ring_write_slowly
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB99_14
// %bb.1:
	ldr	w8, [x0, #608]
	mov	x19, x0
	cmp	w8, #1
	b.ne	.LBB99_14
// %bb.2:
	mov	x20, x1
	cbz	x1, .LBB99_16
// %bb.3:
	ldr	x8, [x19, #440]
	ldr	x9, [x19, #424]
	cmp	x8, x9
	b.ne	.LBB99_5
// %bb.4:
	mov	x0, x19
	mov	w1, #1
	bl	zbi_ring_wait
	cbnz	w0, .LBB99_15
.LBB99_5:
	ldr	x3, [x19, #504]
	ldr	x1, [x19, #464]
	sub	x8, x3, #8
	cmp	x8, #56
	b.hi	.LBB99_7
// %bb.6:
	mov	w9, #1
	lsl	x8, x9, x8
	mov	x9, #72057594054705152
	movk	x9, #257
	tst	x8, x9
	b.ne	.LBB99_8
.LBB99_7:
	cmp	x3, #128
	b.ne	.LBB99_21
.LBB99_8:
	mov	x0, x1
	mov	x1, x20
	mov	x2, x3
	bl	memcpy
.LBB99_9:
	ldp	x9, x10, [x19, #464]
	ldr	x8, [x19, #496]
	add	x8, x9, x8
	cmp	x8, x10
	b.ne	.LBB99_11
// %bb.10:
	ldr	x8, [x19, #416]
.LBB99_11:
	ldr	x9, [x19, #424]
	str	x8, [x19, #464]
	ldr	x10, [x19, #408]
	add	x9, x9, #1
	str	x9, [x19, #424]
	cbz	x10, .LBB99_17
// %bb.12:
	ldr	x8, [x19, #376]
	dmb	ish
	str	x9, [x8]
	ldr	w9, [x19, #616]
	ldr	x8, [x19, #400]
	cbz	w9, .LBB99_18
// %bb.13:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB99_19
	b	.LBB99_20
.LBB99_14:
	mov	w0, #-16
.LBB99_15:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
.LBB99_16:
	mov	w0, #-1
	b	.LBB99_15
.LBB99_17:
	mov	x0, x19
	bl	zbi_ring_publish_split
	b	.LBB99_20
.LBB99_18:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB99_20
.LBB99_19:
	add	w9, w9, #1
	mov	x0, x19
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB99_20:
	mov	w0, wzr
	b	.LBB99_15
.LBB99_21:
	mov	x0, x19
	mov	x2, x20
	bl	zbi_ring_copy_odd
	b	.LBB99_9
                                        // -- End function
	.def	zb_ring_write_n;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_write_n
	.globl	zb_ring_write_n                 // -- Begin function zb_ring_write_n
	.p2align	2
zb_ring_write_n:                        // @zb_ring_write_n
// %bb.0:
	cbz	x0, .LBB100_3
// %bb.1:
	ldr	w8, [x0, #608]
	cmp	w8, #1
	b.ne	.LBB100_3
// %bb.2:
	cmp	x1, #0
	csetm	w8, eq
	cbnz	x3, .LBB100_4
	b	.LBB100_5
.LBB100_3:
	mov	w8, #-16
	cbz	x3, .LBB100_5
.LBB100_4:
	str	xzr, [x3]
.LBB100_5:
	cbz	w8, .LBB100_7
// %bb.6:
	mov	w0, w8
	ret
.LBB100_7:
	b	zbi_ring_many
                                        // -- End function
	.def	zbi_ring_many;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_many
	.p2align	2                               // -- Begin function zbi_ring_many
zbi_ring_many:                          // @zbi_ring_many
// %bb.0:
	str	x30, [sp, #-64]!                // 8-byte Folded Spill
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	cbz	x2, .LBB101_4
// %bb.1:
	ldp	x8, x9, [x0, #424]
	mov	x23, x4
	mov	x19, x3
	mov	x22, x2
	mov	x21, x1
	mov	x20, x0
	sub	x9, x9, x8
	cmp	x9, x2
	b.hs	.LBB101_6
// %bb.2:
	mov	x0, x20
	bl	zbi_ring_look
	cbz	w0, .LBB101_5
// %bb.3:
	mov	w0, #-12
	b	.LBB101_24
.LBB101_4:
	mov	w0, #-1
	b	.LBB101_24
.LBB101_5:
	ldr	x8, [x20, #424]
.LBB101_6:
	ldr	x9, [x20, #440]
	cmp	x9, x8
	b.ne	.LBB101_9
// %bb.7:
	mov	x0, x20
	mov	w1, #1
	mov	x2, x23
	bl	zbi_ring_wait
	cbnz	w0, .LBB101_24
// %bb.8:
	ldr	x8, [x20, #424]
.LBB101_9:
	ldp	x1, x9, [x20, #464]
	mov	x0, x20
	mov	x2, x21
	ldr	x10, [x20, #496]
	ldr	x11, [x20, #432]
	sub	x9, x9, x1
	sub	x8, x11, x8
	udiv	x24, x9, x10
	cmp	x8, x22
	csel	x23, x22, x8, hi
	cmp	x24, x23
	csel	x22, x23, x24, hi
	mov	x3, x22
	bl	zbi_ring_copy_run
	cmp	x24, x23
	b.hs	.LBB101_11
// %bb.10:
	ldr	x8, [x20, #504]
	sub	x3, x23, x22
	ldr	x1, [x20, #416]
	mov	x0, x20
	madd	x2, x8, x22, x21
	bl	zbi_ring_copy_run
.LBB101_11:
	ldr	x9, [x20, #440]
	ldr	x8, [x20, #424]
	sub	x9, x9, x8
	cmp	x9, x23
	b.hs	.LBB101_13
// %bb.12:
	add	x9, x8, x23
	str	x9, [x20, #440]
.LBB101_13:
	ldp	x9, x11, [x20, #464]
	ldr	x10, [x20, #496]
	mul	x10, x10, x23
	sub	x11, x11, x9
	subs	x11, x10, x11
	b.hs	.LBB101_15
// %bb.14:
	add	x9, x9, x10
	b	.LBB101_16
.LBB101_15:
	ldr	x9, [x20, #416]
	add	x9, x9, x11
.LBB101_16:
	add	x8, x8, x23
	ldr	x10, [x20, #408]
	str	x9, [x20, #464]
	str	x8, [x20, #424]
	cbz	x10, .LBB101_19
// %bb.17:
	ldr	x9, [x20, #376]
	dmb	ish
	str	x8, [x9]
	ldr	w9, [x20, #616]
	ldr	x8, [x20, #400]
	cbz	w9, .LBB101_20
// %bb.18:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB101_21
	b	.LBB101_22
.LBB101_19:
	mov	x0, x20
	bl	zbi_ring_publish_split
	b	.LBB101_22
.LBB101_20:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB101_22
.LBB101_21:
	add	w9, w9, #1
	mov	x0, x20
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB101_22:
	mov	w0, wzr
	cbz	x19, .LBB101_24
// %bb.23:
	str	x23, [x19]
.LBB101_24:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #64                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_peek_ahead;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_peek_ahead
	.globl	zb_ring_peek_ahead              // -- Begin function zb_ring_peek_ahead
	.p2align	2
zb_ring_peek_ahead:                     // @zb_ring_peek_ahead
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB102_8
// %bb.1:
	ldr	w8, [x0, #608]
	mov	x20, x0
	cmp	w8, #2
	b.ne	.LBB102_8
// %bb.2:
	mov	x19, x2
	cbz	x2, .LBB102_9
// %bb.3:
	ldr	x8, [x20, #488]
	mov	x21, x1
	cmp	x8, x1
	b.ls	.LBB102_9
// %bb.4:
	ldr	x8, [x20, #440]
	ldr	x9, [x20, #424]
	sub	x8, x8, x9
	cmp	x8, x21
	b.hi	.LBB102_6
// %bb.5:
	add	x1, x21, #1
	mov	x0, x20
	mov	x2, x3
	bl	zbi_ring_wait
	cbnz	w0, .LBB102_12
.LBB102_6:
	ldp	x8, x10, [x20, #464]
	ldr	x9, [x20, #496]
	mul	x9, x9, x21
	sub	x10, x10, x8
	subs	x10, x9, x10
	b.hs	.LBB102_10
// %bb.7:
	add	x8, x8, x9
	b	.LBB102_11
.LBB102_8:
	mov	w0, #-16
	b	.LBB102_12
.LBB102_9:
	mov	w0, #-1
	b	.LBB102_12
.LBB102_10:
	ldr	x8, [x20, #416]
	add	x8, x8, x10
.LBB102_11:
	mov	w0, wzr
	str	x8, [x19]
.LBB102_12:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_wait;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_wait
	.p2align	2                               // -- Begin function zbi_ring_wait
zbi_ring_wait:                          // @zbi_ring_wait
// %bb.0:
	sub	sp, sp, #192
	ldp	x9, x8, [x0, #424]
	stp	x28, x27, [sp, #112]            // 16-byte Folded Spill
	mov	w10, #50000
	stp	x22, x21, [sp, #160]            // 16-byte Folded Spill
	mov	x21, x1
	stp	x20, x19, [sp, #176]            // 16-byte Folded Spill
	mov	x20, x2
	mov	x19, x0
	mov	w28, wzr
	sub	x8, x8, x9
	stp	x30, x29, [sp, #96]             // 16-byte Folded Spill
	cmp	x8, x1
	stp	x26, x25, [sp, #128]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #144]            // 16-byte Folded Spill
	str	x10, [sp, #72]
	b.hs	.LBB103_25
// %bb.1:
	cbz	x20, .LBB103_25
// %bb.2:
	ldr	w8, [x19, #620]
	cmp	w8, #2
	b.lo	.LBB103_25
// %bb.3:
	ldr	x8, [x19, #576]
	tbnz	x8, #63, .LBB103_5
// %bb.4:
	cbnz	x8, .LBB103_8
	b	.LBB103_7
.LBB103_5:
	ldr	x8, [x19, #584]
	mov	w9, #50001
	cmp	x8, x9
	b.lt	.LBB103_8
// %bb.6:
	ldrb	w8, [x19, #592]
	tst	w8, #0xf
	b.eq	.LBB103_8
.LBB103_7:
	mov	w28, wzr
	b	.LBB103_25
.LBB103_8:
	ldr	w8, [x19, #632]
	mov	w9, #2
	cmp	w8, #2
	csel	w22, w8, w9, hi
	mov	w8, w22
.LBB103_9:                              // =>This Inner Loop Header: Depth=1
	subs	w8, w8, #1
	yield
	b.ne	.LBB103_9
// %bb.10:
	mov	w24, wzr
	mov	w23, #1
.LBB103_11:                             // =>This Inner Loop Header: Depth=1
	mov	x0, x19
	bl	zbi_ring_look
	cbnz	w0, .LBB103_90
// %bb.12:                              //   in Loop: Header=BB103_11 Depth=1
	ldp	x9, x8, [x19, #424]
	sub	x10, x8, x9
	cmp	x10, x21
	b.hs	.LBB103_15
// %bb.13:                              //   in Loop: Header=BB103_11 Depth=1
	add	w8, w24, #1
	cmp	w24, #63
	cset	w23, lo
	mov	w24, w8
	cmp	w8, #64
	yield
	b.ne	.LBB103_11
// %bb.14:
	ldp	x9, x8, [x19, #424]
	sub	x10, x8, x9
.LBB103_15:
	cmp	x10, #2
	b.hi	.LBB103_17
// %bb.16:
	sub	w22, w22, #1
	b	.LBB103_19
.LBB103_17:
	ldr	x11, [x19, #488]
	lsr	x12, x11, #2
	cmp	x11, #131
	mov	w11, #32
	csel	x11, x11, x12, hi
	cmp	x10, x11
	b.hs	.LBB103_19
// %bb.18:
	add	w10, w22, #2
	mov	w11, #16
	cmp	w10, #16
	csel	w22, w10, w11, lo
.LBB103_19:
	str	w22, [x19, #632]
	tbz	w23, #0, .LBB103_21
// %bb.20:
	ldr	x10, [x19, #592]
	str	xzr, [x19, #584]
	add	x10, x10, #1
	str	x10, [x19, #592]
.LBB103_21:
	sub	x10, x8, x9
	cmp	x10, x21
	b.lo	.LBB103_24
// %bb.22:
	ldr	x11, [x19, #448]
	ldr	w12, [x19, #620]
	sub	x9, x11, x9
	sub	x13, x9, #1
	cmp	x13, x12
	b.hs	.LBB103_24
// %bb.23:
	cmp	x10, x9
	csel	x8, x8, x11, lo
	b	.LBB103_88
.LBB103_24:
	mov	w28, #1
.LBB103_25:
	adrp	x25, __imp_QueryPerformanceCounter
	adrp	x24, __imp_QueryPerformanceFrequency
	mov	w23, #51712
	mov	x26, xzr
	mov	x22, xzr
	movk	w23, #15258, lsl #16
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceCounter]
	mov	w27, #896
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceFrequency]
	b	.LBB103_27
.LBB103_26:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #592]
	str	xzr, [x19, #584]
	mov	w28, #1
	add	x8, x8, #1
	str	x8, [x19, #592]
.LBB103_27:                             // =>This Loop Header: Depth=1
                                        //     Child Loop BB103_66 Depth 2
	add	x0, sp, #88
	blr	x25
	add	x0, sp, #80
	blr	x24
	ldp	x9, x8, [sp, #80]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	ldr	x9, [x19, #560]
	madd	x8, x10, x23, x8
	mov	w10, #16960
	movk	w10, #15, lsl #16
	sub	x9, x8, x9
	cmp	x9, x10
	mov	w9, #8
	csinc	w10, w9, wzr, lt
	ldr	x9, [x19, #408]
	str	x8, [x19, #560]
	str	w10, [x19, #620]
	cbz	x9, .LBB103_34
// %bb.28:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	w10, [x19, #612]
	cmp	w10, #1
	mov	w10, #768
	csel	x10, x27, x10, eq
	add	x9, x9, x10
	ldr	w29, [x9, #8]
	dmb	ishld
	ldr	w9, [x19, #636]
	cbz	w9, .LBB103_30
// %bb.29:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x9, [x19, #408]
	ldr	w10, [x19, #612]
	add	x11, x9, #896
	add	x9, x9, #768
	cmp	w10, #1
	csel	x9, x11, x9, eq
	ldr	w9, [x9, #16]
	ldr	w10, [x19, #640]
	cmp	w9, w10
	b.eq	.LBB103_34
.LBB103_30:                             //   in Loop: Header=BB103_27 Depth=1
	str	wzr, [x19, #636]
	cbz	w29, .LBB103_34
// %bb.31:                              //   in Loop: Header=BB103_27 Depth=1
	cmp	w29, #2
	b.eq	.LBB103_35
// %bb.32:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	w9, [x19, #624]
	cbnz	w9, .LBB103_68
// %bb.33:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x9, [x19, #552]
	mov	w10, #34559
	movk	w10, #915, lsl #16
	sub	x9, x8, x9
	cmp	x9, x10
	b.gt	.LBB103_68
.LBB103_34:                             //   in Loop: Header=BB103_27 Depth=1
	mov	w29, wzr
.LBB103_35:                             //   in Loop: Header=BB103_27 Depth=1
	ldp	x8, x10, [x19, #424]
	sub	x11, x10, x8
	cmp	x11, x21
	b.hs	.LBB103_38
// %bb.36:                              //   in Loop: Header=BB103_27 Depth=1
	mov	x0, x19
	bl	zbi_ring_look
	ldr	x8, [x19, #424]
	str	x8, [x19, #440]
	cbz	w29, .LBB103_42
// %bb.37:                              //   in Loop: Header=BB103_27 Depth=1
	add	x9, x8, #1
	str	x9, [x19, #448]
	cbz	w0, .LBB103_40
	b	.LBB103_90
.LBB103_38:                             //   in Loop: Header=BB103_27 Depth=1
	str	x8, [x19, #440]
	cbz	w29, .LBB103_44
// %bb.39:                              //   in Loop: Header=BB103_27 Depth=1
	add	x9, x8, #1
	str	x9, [x19, #448]
.LBB103_40:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	w10, [x19, #612]
	cmp	w10, #1
	b.eq	.LBB103_89
// %bb.41:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x10, [x19, #432]
	mov	w0, w29
	sub	x11, x10, x8
	cmp	x11, x21
	b.hs	.LBB103_45
	b	.LBB103_90
.LBB103_42:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	w9, [x19, #620]
	add	x9, x8, x9
	str	x9, [x19, #448]
	cbnz	w0, .LBB103_90
// %bb.43:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x10, [x19, #432]
	sub	x11, x10, x8
	b	.LBB103_45
.LBB103_44:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	w9, [x19, #620]
	add	x9, x8, x9
	str	x9, [x19, #448]
.LBB103_45:                             //   in Loop: Header=BB103_27 Depth=1
	cmp	x11, x21
	b.hs	.LBB103_83
// %bb.46:                              //   in Loop: Header=BB103_27 Depth=1
	cbz	x20, .LBB103_82
// %bb.47:                              //   in Loop: Header=BB103_27 Depth=1
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #72
	ldr	w29, [x19, #612]
	bl	memset
	adrp	x9, zbi_ring_watch_look
	ldr	x8, [x19, #408]
	add	x10, x9, :lo12:zbi_ring_watch_look
	adrp	x9, zbi_ring_watch_join
	add	x9, x9, :lo12:zbi_ring_watch_join
	stp	x10, x9, [sp]
	cbz	x8, .LBB103_49
// %bb.48:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	w9, [x19, #612]
	mov	x10, #-1
	ldp	x11, x12, [x19, #384]
	cmp	w9, #1
	mov	w9, #768
	csel	x9, x27, x9, eq
	add	x9, x8, x9
	stp	x11, x12, [sp, #32]
	str	x9, [sp, #16]
	b	.LBB103_50
.LBB103_49:                             //   in Loop: Header=BB103_27 Depth=1
	ldp	x9, x11, [x19, #384]
	str	xzr, [sp, #16]
	ldr	x10, [x19, #488]
	stp	x9, x11, [sp, #32]
.LBB103_50:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x9, [x19, #432]
	cmp	w29, #1
	str	x10, [sp, #56]
	b.ne	.LBB103_53
// %bb.51:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x10, [x19, #488]
	sub	x9, x9, x10
	str	x9, [sp, #48]
	cbnz	x8, .LBB103_54
.LBB103_52:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #520]
	str	x8, [sp, #48]
	tbnz	w28, #0, .LBB103_55
	b	.LBB103_57
.LBB103_53:                             //   in Loop: Header=BB103_27 Depth=1
	str	x9, [sp, #48]
	cbz	x8, .LBB103_52
.LBB103_54:                             //   in Loop: Header=BB103_27 Depth=1
	tbz	w28, #0, .LBB103_57
.LBB103_55:                             //   in Loop: Header=BB103_27 Depth=1
	add	x0, sp, #88
	blr	x25
	add	x0, sp, #80
	blr	x24
	ldp	x9, x8, [sp, #80]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	madd	x28, x10, x23, x8
	cbz	x22, .LBB103_59
// %bb.56:                              //   in Loop: Header=BB103_27 Depth=1
	cmp	x28, x26
	b.lt	.LBB103_76
	b	.LBB103_82
.LBB103_57:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #576]
	tbnz	x8, #63, .LBB103_62
// %bb.58:                              //   in Loop: Header=BB103_27 Depth=1
	cbnz	x8, .LBB103_64
	b	.LBB103_55
.LBB103_59:                             //   in Loop: Header=BB103_27 Depth=1
	mov	x9, #9223372036854775807
	sub	x8, x9, x28
	cmp	x8, x20
	add	x8, x28, x20
	ccmp	x20, #0, #8, ge
	csel	x26, x9, x8, lt
	cmp	x28, x26
	b.ge	.LBB103_82
// %bb.60:                              //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #576]
	tbnz	x8, #63, .LBB103_71
// %bb.61:                              //   in Loop: Header=BB103_27 Depth=1
	add	x9, x8, x28
	b	.LBB103_73
.LBB103_62:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #584]
	mov	w9, #50001
	cmp	x8, x9
	b.lt	.LBB103_64
// %bb.63:                              //   in Loop: Header=BB103_27 Depth=1
	ldrb	w8, [x19, #592]
	tst	w8, #0xf
	b.ne	.LBB103_55
.LBB103_64:                             //   in Loop: Header=BB103_27 Depth=1
	mov	x0, sp
	mov	w1, wzr
	bl	zbi_ring_watch_look
	tbnz	w0, #0, .LBB103_26
// %bb.65:                              //   in Loop: Header=BB103_27 Depth=1
	mov	w28, #64
.LBB103_66:                             //   Parent Loop BB103_27 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	subs	w28, w28, #1
	yield
	b.eq	.LBB103_55
// %bb.67:                              //   in Loop: Header=BB103_66 Depth=2
	ldr	x8, [sp]
	mov	x0, sp
	mov	w1, wzr
	blr	x8
	tbz	w0, #0, .LBB103_66
	b	.LBB103_26
.LBB103_68:                             //   in Loop: Header=BB103_27 Depth=1
	mov	x0, x19
	str	x8, [x19, #552]
	bl	zbi_ring_presence
	cbz	w0, .LBB103_80
// %bb.69:                              //   in Loop: Header=BB103_27 Depth=1
	cmp	w0, #1
	b.ne	.LBB103_81
// %bb.70:                              //   in Loop: Header=BB103_27 Depth=1
	mov	w29, wzr
	str	wzr, [x19, #624]
	b	.LBB103_35
.LBB103_71:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #584]
	mov	w10, #50000
	cmp	x8, x10
	b.gt	.LBB103_78
// %bb.72:                              //   in Loop: Header=BB103_27 Depth=1
	mov	w8, #50000
	add	x9, x28, x8
	mov	w8, #50000
.LBB103_73:                             //   in Loop: Header=BB103_27 Depth=1
	mov	x2, x26
	cmp	x26, x9
	b.lt	.LBB103_75
.LBB103_74:                             //   in Loop: Header=BB103_27 Depth=1
	add	x2, x8, x28
.LBB103_75:                             //   in Loop: Header=BB103_27 Depth=1
	mov	x0, sp
	mov	w1, #1
	bl	zbi_watch_spin
	tbnz	w0, #0, .LBB103_77
.LBB103_76:                             //   in Loop: Header=BB103_27 Depth=1
	mov	w8, #57600
	mov	x0, sp
	movk	w8, #1525, lsl #16
	add	x3, sp, #72
	add	x8, x28, x8
	mov	w1, #1
	cmp	x26, x8
	csel	x2, x26, x8, lt
	bl	zbi_watch_sleep
.LBB103_77:                             //   in Loop: Header=BB103_27 Depth=1
	cmp	x22, #0
	csel	x22, x28, x22, eq
	mov	w28, #1
	b	.LBB103_27
.LBB103_78:                             //   in Loop: Header=BB103_27 Depth=1
	ldrb	w8, [x19, #592]
	mov	w9, #50000
	mov	x2, x26
	tst	w8, #0xf
	csel	x8, x10, xzr, eq
	add	x8, x8, x28
	cmp	x26, x8
	b.lt	.LBB103_75
// %bb.79:                              //   in Loop: Header=BB103_27 Depth=1
	ldrb	w8, [x19, #592]
	tst	w8, #0xf
	csel	x8, x9, xzr, eq
	b	.LBB103_74
.LBB103_80:                             //   in Loop: Header=BB103_27 Depth=1
	ldr	x8, [x19, #408]
	ldr	w9, [x19, #612]
	add	x10, x8, #896
	add	x8, x8, #768
	cmp	w9, #1
	csel	x8, x10, x8, eq
	ldr	w8, [x8, #8]
	dmb	ishld
	cmp	w8, #2
	cset	w8, eq
	lsl	w29, w8, #1
	b	.LBB103_35
.LBB103_81:                             //   in Loop: Header=BB103_27 Depth=1
	mov	w29, #-6
	mov	w8, #1
	str	w8, [x19, #624]
	b	.LBB103_35
.LBB103_82:
	mov	w0, #1
	b	.LBB103_90
.LBB103_83:
	cbz	x22, .LBB103_87
// %bb.84:
	mov	x0, sp
	blr	x25
	add	x0, sp, #88
	blr	x24
	ldr	x8, [sp]
	ldr	x9, [sp, #88]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	neg	x9, x22
	madd	x9, x10, x23, x9
	mov	w10, #50000
	add	x9, x9, x8
	mov	w8, #6784
	movk	w8, #6, lsl #16
	mov	x11, x9
	cmp	x9, x8
	csel	x8, x9, x8, lt
	cmp	x8, x10
	b.lt	.LBB103_86
// %bb.85:
	ldr	x10, [x19, #584]
	add	x10, x10, x10, lsl #1
	add	x8, x10, x8
	add	x10, x8, #3
	cmp	x8, #0
	csel	x8, x10, x8, lt
	asr	x11, x8, #2
.LBB103_86:
	ldp	x8, x10, [x19, #424]
	str	x11, [x19, #584]
	ldr	x12, [x19, #592]
	ldr	x13, [x19, #600]
	add	x12, x12, #1
	sub	x11, x10, x8
	add	x13, x13, x9
	ldr	x9, [x19, #448]
	str	x12, [x19, #592]
	str	x13, [x19, #600]
.LBB103_87:
	sub	x8, x9, x8
	cmp	x11, x8
	csel	x8, x10, x9, lo
.LBB103_88:
	mov	w0, wzr
	str	x8, [x19, #440]
	b	.LBB103_90
.LBB103_89:
	mov	w0, w29
.LBB103_90:
	ldp	x20, x19, [sp, #176]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #160]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #144]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #128]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #112]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #96]             // 16-byte Folded Reload
	add	sp, sp, #192
	ret
                                        // -- End function
	.def	zb_ring_peek;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_peek
	.globl	zb_ring_peek                    // -- Begin function zb_ring_peek
	.p2align	2
zb_ring_peek:                           // @zb_ring_peek
// %bb.0:
	cbz	x0, .LBB104_4
// %bb.1:
	cbz	x1, .LBB104_4
// %bb.2:
	ldr	w8, [x0, #608]
	cmp	w8, #2
	b.ne	.LBB104_4
// %bb.3:
	ldr	x8, [x0, #440]
	ldr	x9, [x0, #424]
	cmp	x8, x9
	b.ne	.LBB104_5
.LBB104_4:
	b	zbi_ring_peek_slowly
.LBB104_5:
	ldr	x8, [x0, #464]
	mov	w0, wzr
	str	x8, [x1]
	ret
                                        // -- End function
	.def	zbi_ring_peek_slowly;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_peek_slowly
	.p2align	2                               // -- Begin function zbi_ring_peek_slowly
zbi_ring_peek_slowly:                   // @zbi_ring_peek_slowly
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB105_9
// %bb.1:
	ldr	w8, [x0, #608]
	mov	x20, x0
	cmp	w8, #2
	b.ne	.LBB105_9
// %bb.2:
	mov	x19, x1
	cbz	x1, .LBB105_10
// %bb.3:
	ldr	x8, [x20, #488]
	cbz	x8, .LBB105_10
// %bb.4:
	ldr	x8, [x20, #440]
	ldr	x9, [x20, #424]
	cmp	x8, x9
	b.ne	.LBB105_6
// %bb.5:
	mov	x0, x20
	mov	w1, #1
	bl	zbi_ring_wait
	cbnz	w0, .LBB105_11
.LBB105_6:
	ldp	x8, x9, [x20, #464]
	cmp	x9, x8
	b.ne	.LBB105_8
// %bb.7:
	ldr	x8, [x20, #416]
.LBB105_8:
	mov	w0, wzr
	str	x8, [x19]
	b	.LBB105_11
.LBB105_9:
	mov	w0, #-16
	b	.LBB105_11
.LBB105_10:
	mov	w0, #-1
.LBB105_11:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_release_n;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_release_n
	.globl	zb_ring_release_n               // -- Begin function zb_ring_release_n
	.p2align	2
zb_ring_release_n:                      // @zb_ring_release_n
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	mov	w8, #-16
	cbz	x0, .LBB106_17
// %bb.1:
	cbz	x1, .LBB106_17
// %bb.2:
	ldr	w9, [x0, #608]
	cmp	w9, #2
	b.ne	.LBB106_17
// %bb.3:
	ldp	x8, x9, [x0, #424]
	sub	x9, x9, x8
	cmp	x9, x1
	b.hs	.LBB106_5
// %bb.4:
	mov	w8, #-16
	b	.LBB106_17
.LBB106_5:
	ldr	x9, [x0, #440]
	sub	x9, x9, x8
	cmp	x9, x1
	b.hs	.LBB106_7
// %bb.6:
	add	x9, x8, x1
	str	x9, [x0, #440]
.LBB106_7:
	ldp	x9, x11, [x0, #464]
	ldr	x10, [x0, #496]
	mul	x10, x10, x1
	sub	x11, x11, x9
	subs	x11, x10, x11
	b.hs	.LBB106_9
// %bb.8:
	add	x9, x9, x10
	b	.LBB106_10
.LBB106_9:
	ldr	x9, [x0, #416]
	add	x9, x9, x11
.LBB106_10:
	add	x8, x8, x1
	ldr	x10, [x0, #408]
	str	x9, [x0, #464]
	str	x8, [x0, #424]
	cbz	x10, .LBB106_13
// %bb.11:
	ldr	x9, [x0, #376]
	dmb	ish
	str	x8, [x9]
	ldr	w9, [x0, #616]
	ldr	x8, [x0, #400]
	cbz	w9, .LBB106_14
// %bb.12:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB106_15
	b	.LBB106_16
.LBB106_13:
	bl	zbi_ring_publish_split
	b	.LBB106_16
.LBB106_14:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB106_16
.LBB106_15:
	add	w9, w9, #1
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB106_16:
	mov	w8, wzr
.LBB106_17:
	mov	w0, w8
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_release;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_release
	.globl	zb_ring_release                 // -- Begin function zb_ring_release
	.p2align	2
zb_ring_release:                        // @zb_ring_release
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	cbz	x0, .LBB107_3
// %bb.1:
	ldr	w8, [x0, #608]
	cmp	w8, #2
	b.ne	.LBB107_3
// %bb.2:
	ldp	x8, x9, [x0, #424]
	cmp	x9, x8
	b.ne	.LBB107_4
.LBB107_3:
	mov	w0, #-16
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
.LBB107_4:
	ldr	x9, [x0, #440]
	cmp	x9, x8
	b.ne	.LBB107_6
// %bb.5:
	mov	w1, #1
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	b	zb_ring_release_n
.LBB107_6:
	ldp	x10, x11, [x0, #464]
	ldr	x9, [x0, #496]
	add	x9, x10, x9
	cmp	x9, x11
	b.ne	.LBB107_8
// %bb.7:
	ldr	x9, [x0, #416]
.LBB107_8:
	add	x8, x8, #1
	ldr	x10, [x0, #408]
	str	x9, [x0, #464]
	str	x8, [x0, #424]
	cbz	x10, .LBB107_11
// %bb.9:
	ldr	x9, [x0, #376]
	dmb	ish
	str	x8, [x9]
	ldr	w9, [x0, #616]
	ldr	x8, [x0, #400]
	cbz	w9, .LBB107_12
// %bb.10:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB107_13
	b	.LBB107_14
.LBB107_11:
	bl	zbi_ring_publish_split
	b	.LBB107_14
.LBB107_12:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB107_14
.LBB107_13:
	add	w9, w9, #1
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB107_14:
	mov	w0, wzr
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_read;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_read
	.globl	zb_ring_read                    // -- Begin function zb_ring_read
	.p2align	2
zb_ring_read:                           // @zb_ring_read
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	mov	x19, x0
	cbz	x0, .LBB108_4
// %bb.1:
	cbz	x1, .LBB108_4
// %bb.2:
	ldr	w8, [x19, #608]
	cmp	w8, #2
	b.ne	.LBB108_4
// %bb.3:
	ldr	x8, [x19, #440]
	ldr	x9, [x19, #424]
	cmp	x8, x9
	b.ne	.LBB108_5
.LBB108_4:
	mov	x0, x19
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	b	zbi_ring_read_slowly
.LBB108_5:
	ldr	x8, [x19, #504]
	sub	x9, x8, #8
	cmp	x9, #56
	b.hi	.LBB108_12
// %bb.6:
	mov	w10, #1
	lsl	x9, x10, x9
	mov	x10, #72057594054705152
	movk	x10, #257
	tst	x9, x10
	b.eq	.LBB108_12
.LBB108_7:
	ldr	x9, [x19, #464]
	mov	x0, x1
	mov	x2, x8
	mov	x1, x9
	bl	memcpy
	ldp	x9, x10, [x19, #464]
	ldr	x8, [x19, #496]
	add	x8, x9, x8
	cmp	x8, x10
	b.ne	.LBB108_9
// %bb.8:
	ldr	x8, [x19, #416]
.LBB108_9:
	ldr	x9, [x19, #424]
	str	x8, [x19, #464]
	ldr	x10, [x19, #408]
	add	x9, x9, #1
	str	x9, [x19, #424]
	cbz	x10, .LBB108_13
// %bb.10:
	ldr	x8, [x19, #376]
	dmb	ish
	str	x9, [x8]
	ldr	w9, [x19, #616]
	ldr	x8, [x19, #400]
	cbz	w9, .LBB108_14
// %bb.11:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB108_15
	b	.LBB108_16
.LBB108_12:
	cmp	x8, #128
	b.ne	.LBB108_4
	b	.LBB108_7
.LBB108_13:
	mov	x0, x19
	bl	zbi_ring_publish_split
	b	.LBB108_16
.LBB108_14:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB108_16
.LBB108_15:
	add	w9, w9, #1
	mov	x0, x19
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB108_16:
	mov	w0, wzr
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_read_slowly;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_read_slowly
	.p2align	2                               // -- Begin function zbi_ring_read_slowly
zbi_ring_read_slowly:                   // @zbi_ring_read_slowly
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	cbz	x0, .LBB109_14
// %bb.1:
	ldr	w8, [x0, #608]
	mov	x19, x0
	cmp	w8, #2
	b.ne	.LBB109_14
// %bb.2:
	mov	x20, x1
	cbz	x1, .LBB109_16
// %bb.3:
	ldr	x8, [x19, #440]
	ldr	x9, [x19, #424]
	cmp	x8, x9
	b.ne	.LBB109_5
// %bb.4:
	mov	x0, x19
	mov	w1, #1
	bl	zbi_ring_wait
	cbnz	w0, .LBB109_15
.LBB109_5:
	ldr	x3, [x19, #504]
	ldr	x2, [x19, #464]
	sub	x8, x3, #8
	cmp	x8, #56
	b.hi	.LBB109_7
// %bb.6:
	mov	w9, #1
	lsl	x8, x9, x8
	mov	x9, #72057594054705152
	movk	x9, #257
	tst	x8, x9
	b.ne	.LBB109_8
.LBB109_7:
	cmp	x3, #128
	b.ne	.LBB109_21
.LBB109_8:
	mov	x0, x20
	mov	x1, x2
	mov	x2, x3
	bl	memcpy
.LBB109_9:
	ldp	x9, x10, [x19, #464]
	ldr	x8, [x19, #496]
	add	x8, x9, x8
	cmp	x8, x10
	b.ne	.LBB109_11
// %bb.10:
	ldr	x8, [x19, #416]
.LBB109_11:
	ldr	x9, [x19, #424]
	str	x8, [x19, #464]
	ldr	x10, [x19, #408]
	add	x9, x9, #1
	str	x9, [x19, #424]
	cbz	x10, .LBB109_17
// %bb.12:
	ldr	x8, [x19, #376]
	dmb	ish
	str	x9, [x8]
	ldr	w9, [x19, #616]
	ldr	x8, [x19, #400]
	cbz	w9, .LBB109_18
// %bb.13:
	dmb	ish
	ldr	w9, [x8]
	tbnz	w9, #0, .LBB109_19
	b	.LBB109_20
.LBB109_14:
	mov	w0, #-16
.LBB109_15:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
.LBB109_16:
	mov	w0, #-1
	b	.LBB109_15
.LBB109_17:
	mov	x0, x19
	bl	zbi_ring_publish_split
	b	.LBB109_20
.LBB109_18:
	// COMPILER BARRIER
	ldr	w9, [x8]
	tbz	w9, #0, .LBB109_20
.LBB109_19:
	add	w9, w9, #1
	mov	x0, x19
	str	w9, [x8]
	bl	zbi_ring_wake
.LBB109_20:
	mov	w0, wzr
	b	.LBB109_15
.LBB109_21:
	mov	x0, x19
	mov	x1, x20
	bl	zbi_ring_copy_odd
	b	.LBB109_9
                                        // -- End function
	.def	zb_ring_read_n;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_read_n
	.globl	zb_ring_read_n                  // -- Begin function zb_ring_read_n
	.p2align	2
zb_ring_read_n:                         // @zb_ring_read_n
// %bb.0:
	cbz	x0, .LBB110_3
// %bb.1:
	ldr	w8, [x0, #608]
	cmp	w8, #2
	b.ne	.LBB110_3
// %bb.2:
	cmp	x1, #0
	csetm	w8, eq
	cbnz	x3, .LBB110_4
	b	.LBB110_5
.LBB110_3:
	mov	w8, #-16
	cbz	x3, .LBB110_5
.LBB110_4:
	str	xzr, [x3]
.LBB110_5:
	cbz	w8, .LBB110_7
// %bb.6:
	mov	w0, w8
	ret
.LBB110_7:
	b	zbi_ring_many
                                        // -- End function
	.def	zb_ring_capacity;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_capacity
	.globl	zb_ring_capacity                // -- Begin function zb_ring_capacity
	.p2align	2
zb_ring_capacity:                       // @zb_ring_capacity
// %bb.0:
	cbz	x0, .LBB111_3
// %bb.1:
	ldr	w8, [x0, #608]
	cbz	w8, .LBB111_4
// %bb.2:
	ldr	x0, [x0, #488]
.LBB111_3:
	ret
.LBB111_4:
	mov	x0, xzr
	ret
                                        // -- End function
	.def	zb_ring_count;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_count
	.globl	zb_ring_count                   // -- Begin function zb_ring_count
	.p2align	2
zb_ring_count:                          // @zb_ring_count
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	add	x1, sp, #8
	bl	zbi_ring_items
	ldr	x8, [sp, #8]
	tst	w0, #0x1
	csel	x0, x8, xzr, ne
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_items;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_items
	.p2align	2                               // -- Begin function zbi_ring_items
zbi_ring_items:                         // @zbi_ring_items
// %bb.0:
	sub	sp, sp, #368
	stp	x30, x29, [sp, #320]            // 16-byte Folded Spill
	str	x21, [sp, #336]                 // 8-byte Folded Spill
	stp	x20, x19, [sp, #352]            // 16-byte Folded Spill
	cbz	x0, .LBB113_18
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #608]
	cbz	w8, .LBB113_4
// %bb.2:
	mov	x20, x1
	ldr	x8, [x19, #408]
	cbz	x8, .LBB113_5
// %bb.3:
	ldr	x8, [x19, #384]
	ldr	x8, [x8]
	dmb	ishld
	ldr	x9, [x19, #424]
	ldr	w10, [x19, #612]
	sub	x11, x9, x8
	sub	x8, x8, x9
	cmp	w10, #1
	csel	x8, x11, x8, eq
	str	x8, [x20]
	ldr	x9, [x19, #488]
	cmp	x8, x9
	cset	w0, ls
	b	.LBB113_18
.LBB113_4:
	mov	w0, wzr
	b	.LBB113_18
.LBB113_5:
	mov	w21, #1000
.LBB113_6:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x19
	mov	x1, x20
	mov	w2, wzr
	bl	zbi_split_items
	tbnz	w0, #0, .LBB113_15
// %bb.7:                               //   in Loop: Header=BB113_6 Depth=1
	subs	w21, w21, #1
	b.ne	.LBB113_6
// %bb.8:
	ldr	w8, [x19, #612]
	ldr	x9, [x19, #72]
	cmp	w8, #1
	mov	w8, #1
	cset	w5, ne
	cinc	x8, x8, ne
	cmp	x9, x8
	b.eq	.LBB113_16
// %bb.9:
	ldr	x9, [x19, #88]
	cmp	x9, x8
	b.eq	.LBB113_16
// %bb.10:
	ldr	x9, [x19, #104]
	cmp	x9, x8
	b.eq	.LBB113_16
// %bb.11:
	ldr	x9, [x19, #120]
	cmp	x9, x8
	b.eq	.LBB113_16
// %bb.12:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB113_16
// %bb.13:
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	x0, sp
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	mov	x0, sp
	mov	w1, #1
	mov	w21, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB113_17
// %bb.14:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	cset	w21, ne
	b	.LBB113_17
.LBB113_15:
	mov	w0, #1
	b	.LBB113_18
.LBB113_16:
	mov	w21, wzr
.LBB113_17:
	mov	x0, x19
	mov	x1, x20
	mov	w2, w21
	bl	zbi_split_items
.LBB113_18:
	ldp	x20, x19, [sp, #352]            // 16-byte Folded Reload
	and	w0, w0, #0x1
	ldp	x30, x29, [sp, #320]            // 16-byte Folded Reload
	ldr	x21, [sp, #336]                 // 8-byte Folded Reload
	add	sp, sp, #368
	ret
                                        // -- End function
	.def	zb_ring_can_read;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_can_read
	.globl	zb_ring_can_read                // -- Begin function zb_ring_can_read
	.p2align	2
zb_ring_can_read:                       // @zb_ring_can_read
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	add	x1, sp, #8
	bl	zbi_ring_items
	ldr	x8, [sp, #8]
	cmp	x8, #0
	cset	w8, ne
	and	w0, w0, w8
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_can_write;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_can_write
	.globl	zb_ring_can_write               // -- Begin function zb_ring_can_write
	.p2align	2
zb_ring_can_write:                      // @zb_ring_can_write
// %bb.0:
	sub	sp, sp, #32
	add	x1, sp, #8
	stp	x30, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	bl	zbi_ring_items
	tbz	w0, #0, .LBB115_2
// %bb.1:
	ldr	x8, [sp, #8]
	ldr	x9, [x19, #488]
	cmp	x8, x9
	cset	w0, lo
	b	.LBB115_3
.LBB115_2:
	mov	w0, wzr
.LBB115_3:
	ldp	x30, x19, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #32
	ret
                                        // -- End function
	.def	zb_ring_peer_alive;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_peer_alive
	.globl	zb_ring_peer_alive              // -- Begin function zb_ring_peer_alive
	.p2align	2
zb_ring_peer_alive:                     // @zb_ring_peer_alive
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	cbz	x0, .LBB116_3
// %bb.1:
	ldr	w8, [x0, #608]
	cbz	w8, .LBB116_4
// %bb.2:
	bl	zbi_ring_presence
	cmp	w0, #1
	cset	w0, eq
.LBB116_3:
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
.LBB116_4:
	mov	w0, wzr
	ldr	x30, [sp], #16                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_presence;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_presence
	.p2align	2                               // -- Begin function zbi_ring_presence
zbi_ring_presence:                      // @zbi_ring_presence
// %bb.0:
	sub	sp, sp, #352
	ldr	w8, [x0, #612]
	str	x19, [sp, #336]                 // 8-byte Folded Spill
	mov	x19, x0
	ldr	x9, [x0, #408]
	stp	x30, x29, [sp, #320]            // 16-byte Folded Spill
	cmp	w8, #1
	cset	w5, ne
	cbz	x9, .LBB117_11
// %bb.1:
	cmp	w8, #1
	mov	w10, #768
	mov	w11, #896
	csel	x10, x11, x10, eq
	add	x9, x9, x10
	ldr	w9, [x9, #8]
	dmb	ishld
	cmp	w9, #1
	b.ne	.LBB117_18
// %bb.2:
	ldr	x9, [x19, #16]
	cbz	x9, .LBB117_20
// %bb.3:
	ldr	x9, [x19, #72]
	cmp	w8, #1
	mov	w8, #1
	cinc	x8, x8, ne
	cmp	x9, x8
	b.eq	.LBB117_10
// %bb.4:
	ldr	x9, [x19, #88]
	cmp	x9, x8
	b.eq	.LBB117_10
// %bb.5:
	ldr	x9, [x19, #104]
	cmp	x9, x8
	b.eq	.LBB117_10
// %bb.6:
	ldr	x9, [x19, #120]
	cmp	x9, x8
	b.eq	.LBB117_10
// %bb.7:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB117_10
// %bb.8:
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	x0, sp
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	mov	x0, sp
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB117_20
// %bb.9:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB117_20
.LBB117_10:
	ldr	x8, [x19, #408]
	ldr	w9, [x19, #612]
	add	x10, x8, #896
	add	x8, x8, #768
	cmp	w9, #1
	csel	x8, x10, x8, eq
	ldr	w8, [x8, #8]
	dmb	ishld
	cmp	w8, #1
	cset	w8, eq
	lsl	w19, w8, #1
	b	.LBB117_19
.LBB117_11:
	ldr	x9, [x19, #72]
	cmp	w8, #1
	mov	w8, #1
	cinc	x8, x8, ne
	cmp	x9, x8
	b.eq	.LBB117_18
// %bb.12:
	ldr	x9, [x19, #88]
	cmp	x9, x8
	b.eq	.LBB117_18
// %bb.13:
	ldr	x9, [x19, #104]
	cmp	x9, x8
	b.eq	.LBB117_18
// %bb.14:
	ldr	x9, [x19, #120]
	cmp	x9, x8
	b.eq	.LBB117_18
// %bb.15:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB117_18
// %bb.16:
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	x0, sp
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	mov	x0, sp
	mov	w1, #1
	mov	w19, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB117_19
// %bb.17:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	cset	w19, ne
	b	.LBB117_19
.LBB117_18:
	mov	w19, wzr
.LBB117_19:
	ldp	x30, x29, [sp, #320]            // 16-byte Folded Reload
	mov	w0, w19
	ldr	x19, [sp, #336]                 // 8-byte Folded Reload
	add	sp, sp, #352
	ret
.LBB117_20:
	mov	w19, #1
	b	.LBB117_19
                                        // -- End function
	.def	zb_ring_wait_peer;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_wait_peer
	.globl	zb_ring_wait_peer               // -- Begin function zb_ring_wait_peer
	.p2align	2
zb_ring_wait_peer:                      // @zb_ring_wait_peer
// %bb.0:
	sub	sp, sp, #464
	stp	x24, x23, [sp, #416]            // 16-byte Folded Spill
	adrp	x24, __imp_QueryPerformanceCounter
	stp	x30, x29, [sp, #368]            // 16-byte Folded Spill
	mov	w23, #51712
	stp	x28, x27, [sp, #384]            // 16-byte Folded Spill
	movk	w23, #15258, lsl #16
	stp	x26, x25, [sp, #400]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #432]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #448]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceCounter]
	add	x0, sp, #48
	mov	x20, x1
	blr	x24
	adrp	x25, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceFrequency]
	blr	x25
	ldr	x8, [sp, #48]
	ldr	x9, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x23, x8
	sub	x10, x9, x8
	add	x8, x8, x20
	cmp	x10, x20
	ccmp	x20, #0, #8, ge
	csel	x26, x9, x8, lt
	cbz	x19, .LBB118_13
// %bb.1:
	ldr	w8, [x19, #608]
	cbz	w8, .LBB118_13
// %bb.2:
	mov	x0, x19
	bl	zbi_ring_presence
	cmp	w0, #1
	b.eq	.LBB118_12
// %bb.3:
	mov	w27, #19264
	adrp	x21, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x22, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movk	w27, #76, lsl #16
	add	x20, x19, #680
	add	x21, x21, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x22, x22, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
.LBB118_4:                              // =>This Inner Loop Header: Depth=1
	add	x0, sp, #48
	blr	x24
	add	x0, sp, #16
	blr	x25
	ldr	x28, [sp, #48]
	ldr	x8, [x19, #16]
	ldr	x29, [sp, #16]
	cbz	x8, .LBB118_10
// %bb.5:                               //   in Loop: Header=BB118_4 Depth=1
	ldr	x9, [x19, #64]
	cbz	x9, .LBB118_8
// %bb.6:                               //   in Loop: Header=BB118_4 Depth=1
	ldr	x8, [x9, #8]
	mov	w0, #-3
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB118_14
// %bb.7:                               //   in Loop: Header=BB118_4 Depth=1
	ldr	x9, [x19, #48]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB118_10
	b	.LBB118_14
.LBB118_8:                              //   in Loop: Header=BB118_4 Depth=1
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x0, sp, #48
	movi	v0.2d, #0000000000000000
	csel	x3, x21, x8, eq
	add	x6, sp, #16
	mov	w1, #320
	mov	x2, x22
	mov	x4, x21
	mov	x5, x20
	stp	q0, q0, [sp, #16]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #48
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB118_16
// %bb.9:                               //   in Loop: Header=BB118_4 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB118_10:                             //   in Loop: Header=BB118_4 Depth=1
	sdiv	x8, x28, x29
	msub	x9, x8, x29, x28
	mul	x9, x9, x23
	sdiv	x9, x9, x29
	madd	x8, x8, x23, x9
	subs	x8, x26, x8
	b.le	.LBB118_15
// %bb.11:                              //   in Loop: Header=BB118_4 Depth=1
	cmp	x8, x27
	csel	x0, x8, x27, lt
	bl	zbi_sleep_ns
	mov	x0, x19
	bl	zbi_ring_presence
	cmp	w0, #1
	b.ne	.LBB118_4
.LBB118_12:
	mov	w0, wzr
	str	wzr, [x19, #624]
	b	.LBB118_14
.LBB118_13:
	mov	w0, #-16
.LBB118_14:
	ldp	x20, x19, [sp, #448]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #432]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #416]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #400]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #384]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #368]            // 16-byte Folded Reload
	add	sp, sp, #464
	ret
.LBB118_15:
	mov	w0, #1
	b	.LBB118_14
.LBB118_16:
	mov	w0, #-3
	b	.LBB118_14
                                        // -- End function
	.def	zb_ring_schema;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_schema
	.globl	zb_ring_schema                  // -- Begin function zb_ring_schema
	.p2align	2
zb_ring_schema:                         // @zb_ring_schema
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	sub	sp, sp, #1024
	cbz	x1, .LBB119_15
// %bb.1:
	mov	x19, x1
	mov	x20, x0
	mov	x0, x1
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	cbz	x20, .LBB119_14
// %bb.2:
	ldr	w8, [x20, #608]
	cbz	w8, .LBB119_14
// %bb.3:
	ldr	x21, [x20, #408]
	cbz	x21, .LBB119_17
// %bb.4:
	mov	x22, xzr
	mov	x23, sp
.LBB119_5:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x21, x22]
	add	x0, x23, x22
	add	x1, sp, #1048
	mov	w2, #8
	str	x8, [sp, #1048]
	bl	memcpy
	add	x22, x22, #8
	cmp	x22, #1024
	b.ne	.LBB119_5
// %bb.6:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	ldr	x8, [sp, #32]
	mov	w10, #3
	ldr	w9, [sp, #12]
	str	x8, [x19, #8]
	str	w10, [x19]
	cbz	w9, .LBB119_12
// %bb.7:
	cmp	w9, #1
	b.ne	.LBB119_16
// %bb.8:
	ldr	w8, [sp, #72]
	cmp	w8, #8
	b.hi	.LBB119_16
// %bb.9:
	mov	x22, sp
	mov	w1, wzr
	add	x21, x22, #56
	mov	w2, #16
	mov	x0, x21
	bl	memchr
	cbz	x0, .LBB119_16
// %bb.10:
	add	x3, x22, #80
	ldr	w2, [sp, #72]
	mov	x0, x19
	mov	x1, x21
	bl	zb_schema_array
	cbnz	w0, .LBB119_16
// %bb.11:
	ldr	x8, [x19, #8]
	ldr	x9, [sp, #32]
	cmp	x8, x9
	b.ne	.LBB119_16
.LBB119_12:
	ldr	x9, [x20, #504]
	cmp	x8, x9
	b.ne	.LBB119_16
// %bb.13:
	mov	w0, wzr
	b	.LBB119_22
.LBB119_14:
	mov	w0, #-16
	b	.LBB119_22
.LBB119_15:
	mov	w0, #-1
	b	.LBB119_22
.LBB119_16:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #3968
	bl	memset
	mov	w0, #-12
	b	.LBB119_22
.LBB119_17:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #3968
	ldr	x20, [x20, #504]
	bl	memset
	cbz	x20, .LBB119_20
// %bb.18:
	lsr	x8, x20, #62
	cbz	x8, .LBB119_21
// %bb.19:
	mov	w0, #-7
	b	.LBB119_22
.LBB119_20:
	mov	w0, #-20
	b	.LBB119_22
.LBB119_21:
	mov	w8, #3
	mov	w0, wzr
	str	x20, [x19, #8]
	str	w8, [x19]
.LBB119_22:
	add	sp, sp, #1024
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x23, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_ring_memory;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_memory
	.globl	zb_ring_memory                  // -- Begin function zb_ring_memory
	.p2align	2
zb_ring_memory:                         // @zb_ring_memory
// %bb.0:
	mov	x8, x0
	mov	w0, #-1
	cbz	x1, .LBB120_6
// %bb.1:
	cbz	x2, .LBB120_6
// %bb.2:
	cbz	x3, .LBB120_6
// %bb.3:
	cbz	x8, .LBB120_7
// %bb.4:
	ldr	w9, [x8, #608]
	cbz	w9, .LBB120_7
// %bb.5:
	ldr	x9, [x8, #416]
	mov	w0, wzr
	str	x9, [x1]
	ldr	x9, [x8, #496]
	str	x9, [x2]
	ldr	x9, [x8, #408]
	ldr	x8, [x8, #488]
	cmp	x9, #0
	cinc	x8, x8, eq
	str	x8, [x3]
.LBB120_6:
	ret
.LBB120_7:
	mov	w0, #-16
	ret
                                        // -- End function
	.def	zb_ring_close;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_ring_close
	.globl	zb_ring_close                   // -- Begin function zb_ring_close
	.p2align	2
zb_ring_close:                          // @zb_ring_close
// %bb.0:
	sub	sp, sp, #464
	stp	x30, x29, [sp, #368]            // 16-byte Folded Spill
	stp	x28, x27, [sp, #384]            // 16-byte Folded Spill
	stp	x26, x25, [sp, #400]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #416]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #432]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #448]            // 16-byte Folded Spill
	cbz	x0, .LBB121_25
// %bb.1:
	mov	x19, x0
	ldr	w8, [x0, #608]
	cbz	w8, .LBB121_26
// %bb.2:
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x20, [x19, #544]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB121_33
// %bb.3:
	ldr	x8, [x19, #408]
	cbz	x8, .LBB121_6
// %bb.4:
	ldr	w9, [x19, #612]
	mov	w10, #768
	dmb	ish
	cmp	w9, #1
	mov	w9, #896
	csel	x9, x10, x9, eq
	add	x8, x8, x9
	mov	w9, #2
	str	w9, [x8, #8]
	ldr	x8, [x19, #400]
	dmb	ish
	ldr	w9, [x8]
	tbz	w9, #0, .LBB121_6
// %bb.5:
	add	w9, w9, #1
	str	w9, [x8]
	ldr	x0, [x19, #400]
	bl	zbi_shared_wake
.LBB121_6:
	adrp	x23, __imp_CloseHandle
	ldr	w8, [x19, #628]
	ldr	x23, [x23, :lo12:__imp_CloseHandle]
	cbz	w8, .LBB121_27
// %bb.7:
	adrp	x29, __imp_OpenFileMappingA
	adrp	x28, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x20, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x21, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	mov	x24, xzr
	add	x25, x19, #16
	mov	w26, #3
	mov	w27, #120
	add	x28, x28, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	ldr	x29, [x29, :lo12:__imp_OpenFileMappingA]
	add	x20, x20, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x21, x21, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	b	.LBB121_10
.LBB121_8:                              //   in Loop: Header=BB121_10 Depth=1
	add	x0, sp, #48
	bl	zbi_shm_close
.LBB121_9:                              //   in Loop: Header=BB121_10 Depth=1
	ldr	w8, [x19, #628]
	add	x24, x24, #1
	cbz	w8, .LBB121_27
.LBB121_10:                             // =>This Loop Header: Depth=1
                                        //     Child Loop BB121_20 Depth 2
                                        //       Child Loop BB121_22 Depth 3
	ldr	x8, [x19, #408]
	cmp	x8, #0
	csinc	x8, x26, xzr, eq
	cmp	x24, x8
	b.hs	.LBB121_27
// %bb.11:                              //   in Loop: Header=BB121_10 Depth=1
	madd	x8, x24, x27, x19
	cmp	x24, #0
	add	x10, x19, x24, lsl #8
	add	x8, x8, #16
	add	x22, x10, #680
	csel	x8, x25, x8, eq
	ldr	x9, [x8, #48]
	cbz	x9, .LBB121_13
// %bb.12:                              //   in Loop: Header=BB121_10 Depth=1
	ldr	x9, [x9, #8]
	dmb	ishld
	ldr	x8, [x8, #32]
	and	x10, x9, #0xff
	lsr	x9, x9, #8
	cmp	x10, #0
	ccmp	x9, x8, #0, ne
	b.ne	.LBB121_9
	b	.LBB121_15
.LBB121_13:                             //   in Loop: Header=BB121_10 Depth=1
	ldr	x8, [x8]
	add	x0, sp, #48
	movi	v0.2d, #0000000000000000
	add	x6, sp, #16
	mov	w1, #320
	mov	x2, x21
	tst	x8, #0x1
	mov	x4, x20
	csel	x3, x20, x28, eq
	mov	x5, x22
	stp	q0, q0, [sp, #16]
	bl	snprintf
	add	x2, sp, #48
	mov	w0, #4
	mov	w1, wzr
	blr	x29
	cbz	x0, .LBB121_9
// %bb.14:                              //   in Loop: Header=BB121_10 Depth=1
	blr	x23
.LBB121_15:                             //   in Loop: Header=BB121_10 Depth=1
	add	x0, sp, #48
	add	x4, sp, #12
	mov	x1, x22
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB121_17
// %bb.16:                              //   in Loop: Header=BB121_10 Depth=1
	add	x0, sp, #48
	add	x4, sp, #12
	mov	x1, x22
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
.LBB121_17:                             //   in Loop: Header=BB121_10 Depth=1
	cbnz	w0, .LBB121_9
// %bb.18:                              //   in Loop: Header=BB121_10 Depth=1
	ldr	x8, [sp, #96]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB121_20
.LBB121_19:                             //   in Loop: Header=BB121_20 Depth=2
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB121_8
.LBB121_20:                             //   Parent Loop BB121_10 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB121_22 Depth 3
	tst	x8, #0xff
	b.eq	.LBB121_8
// %bb.21:                              //   in Loop: Header=BB121_20 Depth=2
	ldr	x9, [sp, #96]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB121_22:                             //   Parent Loop BB121_10 Depth=1
                                        //     Parent Loop BB121_20 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB121_19
// %bb.23:                              //   in Loop: Header=BB121_22 Depth=3
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB121_22
// %bb.24:                              //   in Loop: Header=BB121_20 Depth=2
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB121_20
	b	.LBB121_8
.LBB121_25:
	mov	w0, #-1
	b	.LBB121_34
.LBB121_26:
	mov	w0, wzr
	b	.LBB121_34
.LBB121_27:
	ldr	x8, [x19, #16]
	cbz	x8, .LBB121_33
// %bb.28:
	mov	x20, x19
	ldr	x9, [x20, #72]!
	ldr	w8, [x20, #540]
	cmp	w8, #1
	mov	w8, #1
	cinc	x8, x8, eq
	cmp	x9, x8
	b.eq	.LBB121_32
// %bb.29:
	mov	x20, x19
	ldr	x9, [x20, #88]!
	cmp	x9, x8
	b.eq	.LBB121_32
// %bb.30:
	mov	x20, x19
	ldr	x9, [x20, #104]!
	cmp	x9, x8
	b.eq	.LBB121_32
// %bb.31:
	mov	x20, x19
	ldr	x9, [x20, #120]!
	cmp	x9, x8
	b.ne	.LBB121_33
.LBB121_32:
	ldr	x0, [x20, #8]
	blr	x23
	stp	xzr, xzr, [x20]
.LBB121_33:
	add	x0, x19, #16
	bl	zbi_shm_close
	add	x0, x19, #136
	bl	zbi_shm_close
	add	x0, x19, #256
	bl	zbi_shm_close
	mov	w0, wzr
	stp	xzr, xzr, [x19, #408]
	str	wzr, [x19, #608]
.LBB121_34:
	ldp	x20, x19, [sp, #448]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #432]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #416]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #400]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #384]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #368]            // 16-byte Folded Reload
	add	sp, sp, #464
	ret
                                        // -- End function
	.def	zb_wait_any;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_wait_any
	.globl	zb_wait_any                     // -- Begin function zb_wait_any
	.p2align	2
zb_wait_any:                            // @zb_wait_any
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #295
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	add	x3, sp, #1, lsl #12             // =4096
	mov	x25, x2
	mov	w8, #50000
	add	x3, x3, #596
	mov	w2, #1
	mov	x22, x1
	mov	x23, x0
	str	x8, [sp, #4696]
	bl	zbi_items_good
	tbz	w0, #0, .LBB122_3
// %bb.1:
	ldr	x8, [x23, #56]
	str	x23, [sp, #56]                  // 8-byte Folded Spill
	cbz	x8, .LBB122_4
// %bb.2:
	ldr	x10, [x8, #584]
	ldr	x9, [x8, #592]
	ldr	x20, [x8, #576]
	ldr	x19, [x8, #600]
	stp	x10, x9, [sp, #16]              // 16-byte Folded Spill
	cbnz	x22, .LBB122_11
	b	.LBB122_51
.LBB122_3:
	ldr	w0, [sp, #4692]
	b	.LBB122_68
.LBB122_4:
	ldr	x19, [x23]
	mov	x21, x22
	mov	x1, #-1
	add	x22, x19, #192
	mov	x0, x22
	bl	zbi_enter
	ldp	x20, x10, [x19, #488]
	ldr	w8, [x19, #196]
	ldp	x9, x19, [x19, #504]
	stp	x10, x9, [sp, #16]              // 16-byte Folded Spill
	cbz	w8, .LBB122_10
.LBB122_5:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x22]
	stlxr	w9, wzr, [x22]
	cbnz	w9, .LBB122_5
// %bb.6:
	cmp	w8, #2
	b.ne	.LBB122_10
// %bb.7:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB122_10
// %bb.8:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB122_10
// %bb.9:
	mov	x8, x0
	mov	x0, x22
	blr	x8
.LBB122_10:
	ldr	x23, [sp, #56]                  // 8-byte Folded Reload
	mov	x22, x21
	cbz	x22, .LBB122_51
.LBB122_11:
	add	x26, sp, #80
	mov	w24, wzr
	add	x27, x26, #72
	mov	w28, #72
	str	x19, [sp, #8]                   // 8-byte Folded Spill
	stp	x20, x22, [sp, #32]             // 16-byte Folded Spill
	stp	xzr, xzr, [sp, #64]             // 16-byte Folded Spill
	str	x27, [sp, #48]                  // 8-byte Folded Spill
	b	.LBB122_14
.LBB122_12:                             //   in Loop: Header=BB122_14 Depth=1
	mov	w8, #57600
	add	x3, sp, #1, lsl #12             // =4096
	movk	w8, #1525, lsl #16
	add	x0, sp, #80
	add	x8, x20, x8
	add	x3, x3, #600
	cmp	x8, x24
	mov	x1, x19
	csel	x2, x24, x8, gt
	str	x21, [sp, #72]                  // 8-byte Folded Spill
	bl	zbi_watch_sleep
.LBB122_13:                             //   in Loop: Header=BB122_14 Depth=1
	mov	w24, #1
	cbz	x22, .LBB122_51
.LBB122_14:                             // =>This Loop Header: Depth=1
                                        //     Child Loop BB122_17 Depth 2
                                        //     Child Loop BB122_37 Depth 2
                                        //       Child Loop BB122_39 Depth 3
	mov	x27, x25
	mov	w20, wzr
	mov	w29, wzr
	mov	w21, wzr
	mov	x19, xzr
	mov	x25, x22
	b	.LBB122_17
.LBB122_15:                             //   in Loop: Header=BB122_17 Depth=2
	ldr	w8, [x23, #8]
	cmn	w8, #6
	cset	w29, eq
.LBB122_16:                             //   in Loop: Header=BB122_17 Depth=2
	ldr	w8, [x23, #8]
	add	x23, x23, #64
	cmn	w8, #12
	cset	w9, eq
	cmp	w8, #1
	orr	w20, w20, w9
	cinc	x19, x22, eq
	subs	x25, x25, #1
	b.eq	.LBB122_21
.LBB122_17:                             //   Parent Loop BB122_14 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	madd	x1, x19, x28, x26
	mov	x0, x23
	mov	x22, x19
	bl	zbi_item_look
	tbz	w21, #0, .LBB122_19
// %bb.18:                              //   in Loop: Header=BB122_17 Depth=2
	mov	w21, #1
	tbz	w29, #0, .LBB122_15
	b	.LBB122_20
.LBB122_19:                             //   in Loop: Header=BB122_17 Depth=2
	ldr	w8, [x23, #8]
	cmp	w8, #0
	cset	w21, eq
	tbz	w29, #0, .LBB122_15
.LBB122_20:                             //   in Loop: Header=BB122_17 Depth=2
	mov	w29, #1
	b	.LBB122_16
.LBB122_21:                             //   in Loop: Header=BB122_14 Depth=1
	cbnz	w21, .LBB122_53
// %bb.22:                              //   in Loop: Header=BB122_14 Depth=1
	tbnz	w20, #0, .LBB122_58
// %bb.23:                              //   in Loop: Header=BB122_14 Depth=1
	cbz	x19, .LBB122_59
// %bb.24:                              //   in Loop: Header=BB122_14 Depth=1
	cbz	x27, .LBB122_52
// %bb.25:                              //   in Loop: Header=BB122_14 Depth=1
	mov	x25, x27
	ldr	x27, [sp, #48]                  // 8-byte Folded Reload
	mov	w29, #50000
	tbz	w24, #0, .LBB122_33
.LBB122_26:                             //   in Loop: Header=BB122_14 Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #616
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #608
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #4712]
	mov	w11, #51712
	ldr	x9, [sp, #4704]
	movk	w11, #15258, lsl #16
	ldp	x24, x21, [sp, #64]             // 16-byte Folded Reload
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x20, x10, x11, x8
	cbnz	x21, .LBB122_28
// %bb.27:                              //   in Loop: Header=BB122_14 Depth=1
	mov	x9, #9223372036854775807
	mov	x21, x20
	sub	x8, x9, x20
	cmp	x8, x25
	add	x8, x20, x25
	ccmp	x25, #0, #8, ge
	csel	x24, x9, x8, lt
.LBB122_28:                             //   in Loop: Header=BB122_14 Depth=1
	ldr	x23, [sp, #56]                  // 8-byte Folded Reload
	cmp	x20, x24
	ldr	x22, [sp, #40]                  // 8-byte Folded Reload
	b.ge	.LBB122_52
// %bb.29:                              //   in Loop: Header=BB122_14 Depth=1
	cmp	x20, x21
	str	x24, [sp, #64]                  // 8-byte Folded Spill
	b.ne	.LBB122_12
// %bb.30:                              //   in Loop: Header=BB122_14 Depth=1
	ldr	x8, [sp, #32]                   // 8-byte Folded Reload
	tbz	x8, #63, .LBB122_46
// %bb.31:                              //   in Loop: Header=BB122_14 Depth=1
	ldr	x8, [sp, #16]                   // 8-byte Folded Reload
	cmp	x8, x29
	b.gt	.LBB122_45
// %bb.32:                              //   in Loop: Header=BB122_14 Depth=1
	add	x8, x20, x29
	b	.LBB122_47
.LBB122_33:                             //   in Loop: Header=BB122_14 Depth=1
	ldr	x9, [sp, #32]                   // 8-byte Folded Reload
	tbnz	x9, #63, .LBB122_43
// %bb.34:                              //   in Loop: Header=BB122_14 Depth=1
	cbz	x9, .LBB122_26
.LBB122_35:                             //   in Loop: Header=BB122_14 Depth=1
	cmp	w8, #1
	mov	w20, wzr
	cinc	x8, x22, eq
	sub	x21, x8, #1
	b	.LBB122_37
.LBB122_36:                             //   in Loop: Header=BB122_37 Depth=2
	add	w20, w20, #1
	yield
	cmp	w20, #64
	b.eq	.LBB122_26
.LBB122_37:                             //   Parent Loop BB122_14 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB122_39 Depth 3
	ldr	x8, [sp, #80]
	add	x0, sp, #80
	mov	w1, wzr
	blr	x8
	tbnz	w0, #0, .LBB122_42
// %bb.38:                              //   in Loop: Header=BB122_37 Depth=2
	mov	x22, xzr
	mov	x0, x27
.LBB122_39:                             //   Parent Loop BB122_14 Depth=1
                                        //     Parent Loop BB122_37 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	cmp	x21, x22
	b.eq	.LBB122_36
// %bb.40:                              //   in Loop: Header=BB122_39 Depth=3
	mov	x23, x0
	mov	w1, wzr
	ldr	x8, [x23], #72
	blr	x8
	mov	w8, w0
	add	x22, x22, #1
	mov	x0, x23
	tbz	w8, #0, .LBB122_39
// %bb.41:                              //   in Loop: Header=BB122_37 Depth=2
	cmp	x22, x19
	b.hs	.LBB122_36
.LBB122_42:                             //   in Loop: Header=BB122_14 Depth=1
	ldr	x8, [sp, #24]                   // 8-byte Folded Reload
	ldr	x23, [sp, #56]                  // 8-byte Folded Reload
	ldr	x22, [sp, #40]                  // 8-byte Folded Reload
	add	x8, x8, #1
	stp	xzr, x8, [sp, #16]              // 16-byte Folded Spill
	b	.LBB122_13
.LBB122_43:                             //   in Loop: Header=BB122_14 Depth=1
	ldr	x9, [sp, #16]                   // 8-byte Folded Reload
	mov	w10, #50001
	cmp	x9, x10
	b.lt	.LBB122_35
// %bb.44:                              //   in Loop: Header=BB122_14 Depth=1
	ldr	x9, [sp, #24]                   // 8-byte Folded Reload
	and	x9, x9, #0xf
	cbnz	x9, .LBB122_26
	b	.LBB122_35
.LBB122_45:                             //   in Loop: Header=BB122_14 Depth=1
	ldr	x8, [sp, #24]                   // 8-byte Folded Reload
	tst	x8, #0xf
	csel	x8, x29, xzr, eq
.LBB122_46:                             //   in Loop: Header=BB122_14 Depth=1
	add	x8, x20, x8
.LBB122_47:                             //   in Loop: Header=BB122_14 Depth=1
	mov	x2, x24
	cmp	x8, x24
	b.gt	.LBB122_49
// %bb.48:                              //   in Loop: Header=BB122_14 Depth=1
	mov	x2, x8
.LBB122_49:                             //   in Loop: Header=BB122_14 Depth=1
	add	x0, sp, #80
	mov	x1, x19
	bl	zbi_watch_spin
	tbz	w0, #0, .LBB122_12
// %bb.50:                              //   in Loop: Header=BB122_14 Depth=1
	str	x20, [sp, #72]                  // 8-byte Folded Spill
	b	.LBB122_13
.LBB122_51:
	mov	w0, #2
	b	.LBB122_68
.LBB122_52:
	mov	w0, #1
	b	.LBB122_68
.LBB122_53:
	ldr	x19, [sp, #72]                  // 8-byte Folded Reload
	cbz	x19, .LBB122_60
// %bb.54:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #616
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #608
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #4712]
	mov	w11, #51712
	ldr	x9, [sp, #4704]
	movk	w11, #15258, lsl #16
	ldr	x21, [sp, #32]                  // 8-byte Folded Reload
	ldr	x22, [sp, #8]                   // 8-byte Folded Reload
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	neg	x9, x19
	madd	x9, x10, x11, x9
	mov	w11, #50000
	add	x8, x9, x8
	mov	w9, #6784
	movk	w9, #6, lsl #16
	cmp	x8, x9
	csel	x10, x8, x9, lt
	mov	x9, x8
	cmp	x10, x11
	ldr	x11, [sp, #56]                  // 8-byte Folded Reload
	b.lt	.LBB122_56
// %bb.55:
	ldr	x9, [sp, #16]                   // 8-byte Folded Reload
	add	x9, x9, x9, lsl #1
	add	x9, x10, x9
	add	x10, x9, #3
	cmp	x9, #0
	csel	x9, x10, x9, lt
	asr	x9, x9, #2
.LBB122_56:
	ldr	x10, [sp, #24]                  // 8-byte Folded Reload
	add	x22, x8, x22
	add	x10, x10, #1
	stp	x9, x10, [sp, #16]              // 16-byte Folded Spill
	ldr	x8, [x11, #56]
	cbz	x8, .LBB122_61
.LBB122_57:
	ldr	x9, [sp, #16]                   // 8-byte Folded Reload
	mov	w0, wzr
	str	x21, [x8, #576]
	str	x22, [x8, #600]
	str	x9, [x8, #584]
	ldr	x9, [sp, #24]                   // 8-byte Folded Reload
	str	x9, [x8, #592]
	b	.LBB122_68
.LBB122_58:
	mov	w0, #-12
	b	.LBB122_68
.LBB122_59:
	cmp	w29, #0
	mov	w8, #2
	mov	w9, #-6
	csel	w0, w9, w8, ne
	b	.LBB122_68
.LBB122_60:
	ldr	x11, [sp, #56]                  // 8-byte Folded Reload
	ldr	x21, [sp, #32]                  // 8-byte Folded Reload
	ldr	x22, [sp, #8]                   // 8-byte Folded Reload
	ldr	x8, [x11, #56]
	cbnz	x8, .LBB122_57
.LBB122_61:
	ldr	x20, [x11]
	mov	x1, #-1
	add	x19, x20, #192
	mov	x0, x19
	bl	zbi_enter
	ldr	x9, [sp, #16]                   // 8-byte Folded Reload
	ldr	w8, [x20, #196]
	stp	x21, x9, [x20, #488]
	ldr	x9, [sp, #24]                   // 8-byte Folded Reload
	stp	x9, x22, [x20, #504]
	cbz	w8, .LBB122_67
.LBB122_62:                             // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB122_62
// %bb.63:
	cmp	w8, #2
	b.ne	.LBB122_67
// %bb.64:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB122_68
// %bb.65:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB122_68
// %bb.66:
	mov	x8, x0
	mov	x0, x19
	blr	x8
.LBB122_67:
	mov	w0, wzr
.LBB122_68:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #624
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_items_good;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_items_good
	.p2align	2                               // -- Begin function zbi_items_good
zbi_items_good:                         // @zbi_items_good
// %bb.0:
	stp	x30, x23, [sp, #-48]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x19, x0
	mov	w8, #-1
	mov	w0, wzr
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	str	w8, [x3]
	cbz	x19, .LBB123_19
// %bb.1:
	mov	x20, x1
	sub	x8, x1, #65
	cmn	x8, #64
	b.lo	.LBB123_19
// %bb.2:
	mov	x8, x19
	mov	x9, x20
	mov	w0, wzr
	b	.LBB123_4
.LBB123_3:                              //   in Loop: Header=BB123_4 Depth=1
	subs	x9, x9, #1
	add	x8, x8, #64
	b.eq	.LBB123_7
.LBB123_4:                              // =>This Inner Loop Header: Depth=1
	ldr	x10, [x8, #56]
	cbz	x10, .LBB123_3
// %bb.5:                               //   in Loop: Header=BB123_4 Depth=1
	ldr	x10, [x8]
	cbnz	x10, .LBB123_19
// %bb.6:                               //   in Loop: Header=BB123_4 Depth=1
	tbnz	w2, #0, .LBB123_3
	b	.LBB123_19
.LBB123_7:
	adrp	x22, __imp_GetCurrentThreadId
	mov	w8, #-16
	ldr	x22, [x22, :lo12:__imp_GetCurrentThreadId]
	str	w8, [x3]
	b	.LBB123_10
.LBB123_8:                              //   in Loop: Header=BB123_10 Depth=1
	ldr	w8, [x8, #608]
	cbz	w8, .LBB123_17
.LBB123_9:                              //   in Loop: Header=BB123_10 Depth=1
	subs	x20, x20, #1
	add	x19, x19, #64
	b.eq	.LBB123_18
.LBB123_10:                             // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #56]
	cbnz	x8, .LBB123_8
// %bb.11:                              //   in Loop: Header=BB123_10 Depth=1
	ldr	x21, [x19]
	cbz	x21, .LBB123_17
// %bb.12:                              //   in Loop: Header=BB123_10 Depth=1
	ldr	w8, [x21, #560]
	cbz	w8, .LBB123_17
// %bb.13:                              //   in Loop: Header=BB123_10 Depth=1
	ldrb	w8, [x21, #608]
	cbz	w8, .LBB123_9
// %bb.14:                              //   in Loop: Header=BB123_10 Depth=1
	ldr	x23, [x21, #600]
	blr	x22
	cmp	x23, w0, uxtw
	b.eq	.LBB123_9
// %bb.15:                              //   in Loop: Header=BB123_10 Depth=1
	ldr	w8, [x21, #584]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB123_17
// %bb.16:                              //   in Loop: Header=BB123_10 Depth=1
	mov	x0, x21
	bl	zb_subscriber_stop
	cbz	w0, .LBB123_9
.LBB123_17:
	mov	w0, wzr
	b	.LBB123_19
.LBB123_18:
	mov	w0, #1
.LBB123_19:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_item_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_item_look
	.p2align	2                               // -- Begin function zbi_item_look
zbi_item_look:                          // @zbi_item_look
// %bb.0:
	stp	x30, x23, [sp, #-48]!           // 16-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	ldr	x0, [x0, #56]
	mov	x19, x1
	cbz	x0, .LBB124_5
// %bb.1:
	mov	w1, #1
	mov	x2, xzr
	bl	zbi_ring_wait
	ldr	x20, [x21, #56]
	str	w0, [x21, #8]
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #72
	ldr	w21, [x20, #612]
	bl	memset
	adrp	x8, zbi_ring_watch_look
	adrp	x9, zbi_ring_watch_join
	add	x8, x8, :lo12:zbi_ring_watch_look
	add	x9, x9, :lo12:zbi_ring_watch_join
	stp	x8, x9, [x19]
	ldr	x8, [x20, #408]
	cbz	x8, .LBB124_3
// %bb.2:
	ldr	w9, [x20, #612]
	mov	w10, #896
	cmp	w9, #1
	mov	w9, #768
	csel	x9, x10, x9, eq
	add	x8, x8, x9
.LBB124_3:
	str	x8, [x19, #16]
	ldr	x8, [x20, #384]
	str	x8, [x19, #32]
	ldr	x8, [x20, #392]
	str	x8, [x19, #40]
	ldr	x8, [x20, #408]
	cbz	x8, .LBB124_8
// %bb.4:
	mov	x8, #-1
	b	.LBB124_9
.LBB124_5:
	ldr	x22, [x21]
	mov	x1, #-1
	add	x20, x22, #192
	mov	x0, x20
	bl	zbi_enter
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #72
	ldr	x23, [x22, #136]
	bl	memset
	adrp	x9, zbi_topic_look
	adrp	x10, zbi_topic_join
	add	x9, x9, :lo12:zbi_topic_look
	add	x10, x10, :lo12:zbi_topic_join
	mov	w8, wzr
	str	x9, [x19]
	stp	x10, x23, [x19, #8]
	ldp	x10, x11, [x22, #152]
	ldr	w9, [x22, #564]
	madd	x9, x11, x9, x10
	mov	w11, #16986
	movk	w11, #16967, lsl #16
	str	x9, [x19, #24]
	ldr	x9, [x22, #520]
	str	x9, [x19, #48]
	ldr	x9, [x23, #48]
	dmb	ishld
	ldr	w10, [x23, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB124_14
// %bb.6:
	ldr	x8, [x23, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB124_13
// %bb.7:
	mov	w8, #1
	b	.LBB124_14
.LBB124_8:
	ldr	x8, [x20, #488]
.LBB124_9:
	str	x8, [x19, #56]
	cmp	w21, #1
	ldr	x8, [x20, #432]
	b.ne	.LBB124_11
// %bb.10:
	ldr	x9, [x20, #488]
	sub	x8, x8, x9
.LBB124_11:
	str	x8, [x19, #48]
	ldr	x8, [x20, #408]
	cbnz	x8, .LBB124_23
// %bb.12:
	ldr	x8, [x20, #520]
	str	x8, [x19, #48]
	b	.LBB124_23
.LBB124_13:
	ldr	x8, [x23, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB124_14:
	strb	w8, [x19, #64]
	eor	w8, w8, #0x1
	ldr	x9, [x22, #456]
	mov	x0, x19
	mov	w1, #1
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w8, w10, w8
	cmp	w8, #0
	csel	x8, xzr, x9, ne
	ldr	x9, [x19]
	str	x8, [x19, #40]
	blr	x9
	tbz	w0, #0, .LBB124_16
// %bb.15:
	mov	w0, wzr
	b	.LBB124_17
.LBB124_16:
	mov	x0, x22
	bl	zbi_subscriber_gone
.LBB124_17:
	str	w0, [x21, #8]
	ldr	w8, [x22, #196]
	cbz	w8, .LBB124_23
.LBB124_18:                             // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x20]
	stlxr	w9, wzr, [x20]
	cbnz	w9, .LBB124_18
// %bb.19:
	cmp	w8, #2
	b.ne	.LBB124_23
// %bb.20:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB124_23
// %bb.21:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB124_23
// %bb.22:
	mov	x1, x0
	mov	x0, x20
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	br	x1
.LBB124_23:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x23, [sp], #48             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_wait_all;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_wait_all
	.globl	zb_wait_all                     // -- Begin function zb_wait_all
	.p2align	2
zb_wait_all:                            // @zb_wait_all
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #329
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	adrp	x8, __imp_QueryPerformanceCounter
	mov	x19, x0
	add	x0, sp, #72
	mov	w23, #51712
	mov	x22, x3
	mov	x20, x2
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	mov	x21, x1
	movk	w23, #15258, lsl #16
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #600
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #72]
	add	x3, sp, #1, lsl #12             // =4096
	ldr	x9, [sp, #4696]
	add	x3, x3, #588
	mov	x0, x19
	mov	x1, x21
	mov	w2, wzr
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	madd	x27, x10, x23, x8
	mov	x8, #9223372036854775807
	mov	w10, #50000
	sub	x9, x8, x27
	cmp	x9, x22
	add	x9, x27, x22
	ccmp	x22, #0, #8, ge
	str	x10, [sp, #4688]
	csel	x8, x8, x9, lt
	str	x8, [sp, #64]                   // 8-byte Folded Spill
	bl	zbi_items_good
	tbz	w0, #0, .LBB125_59
// %bb.1:
	ldr	x8, [x19, #56]
	cbz	x8, .LBB125_61
// %bb.2:
	ldr	x9, [x8, #576]
	ldr	x23, [x8, #592]
	str	x9, [sp, #32]                   // 8-byte Folded Spill
	ldr	x9, [x8, #584]
	str	x9, [sp, #16]                   // 8-byte Folded Spill
.LBB125_3:
	tst	x23, #0xf
	mov	w8, #50000
	csel	x8, x8, xzr, eq
	cmp	x21, #1
	str	x8, [sp, #8]                    // 8-byte Folded Spill
	csinc	x8, x21, xzr, hi
	str	x8, [sp, #48]                   // 8-byte Folded Spill
	cbz	x21, .LBB125_58
// %bb.4:
	mov	w29, #72
	add	x23, sp, #72
	str	wzr, [sp, #60]                  // 4-byte Folded Spill
	str	x20, [sp, #24]                  // 8-byte Folded Spill
	str	x27, [sp, #40]                  // 8-byte Folded Spill
	b	.LBB125_6
.LBB125_5:                              //   in Loop: Header=BB125_6 Depth=1
	cbz	x21, .LBB125_58
.LBB125_6:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB125_9 Depth 2
                                        //     Child Loop BB125_16 Depth 2
                                        //       Child Loop BB125_26 Depth 3
                                        //     Child Loop BB125_38 Depth 2
	mov	x24, xzr
	mov	w25, wzr
	mov	x26, x19
	mov	x22, x21
	b	.LBB125_9
.LBB125_7:                              //   in Loop: Header=BB125_9 Depth=2
	cmn	w25, #6
	ccmp	w8, #0, #4, ne
	csel	w25, w8, w25, ne
.LBB125_8:                              //   in Loop: Header=BB125_9 Depth=2
	subs	x22, x22, #1
	add	x26, x26, #64
	b.eq	.LBB125_11
.LBB125_9:                              //   Parent Loop BB125_6 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	madd	x1, x24, x29, x23
	mov	x0, x26
	bl	zbi_item_look
	ldr	w8, [x26, #8]
	cmp	w8, #1
	b.ne	.LBB125_7
// %bb.10:                              //   in Loop: Header=BB125_9 Depth=2
	add	x24, x24, #1
	b	.LBB125_8
.LBB125_11:                             //   in Loop: Header=BB125_6 Depth=1
	str	w25, [sp, #4684]
	cbnz	w25, .LBB125_60
// %bb.12:                              //   in Loop: Header=BB125_6 Depth=1
	cbz	x24, .LBB125_14
// %bb.13:                              //   in Loop: Header=BB125_6 Depth=1
	mov	w25, wzr
	b	.LBB125_42
.LBB125_14:                             //   in Loop: Header=BB125_6 Depth=1
	cbz	x21, .LBB125_58
// %bb.15:                              //   in Loop: Header=BB125_6 Depth=1
	mov	x27, xzr
	mov	x22, #-9223372036854775808
.LBB125_16:                             //   Parent Loop BB125_6 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB125_26 Depth 3
	lsl	x8, x27, #6
	mov	x1, #-1
	ldr	x26, [x19, x8]
	add	x24, x26, #192
	mov	x0, x24
	bl	zbi_enter
	add	x1, sp, #1, lsl #12             // =4096
	mov	x0, x26
	add	x1, x1, #1112
	bl	zbi_subscriber_find_newest
	mov	w25, w0
	cbz	w0, .LBB125_18
// %bb.17:                              //   in Loop: Header=BB125_16 Depth=2
	ldr	w8, [x26, #196]
	cbnz	w8, .LBB125_26
	b	.LBB125_31
.LBB125_18:                             //   in Loop: Header=BB125_16 Depth=2
	ldr	x28, [sp, #5216]
	mov	w12, #16986
	ldr	x9, [x26, #136]
	movk	w12, #16967, lsl #16
	and	x8, x28, #0x3
	add	x8, x9, x8, lsl #3
	ldr	x8, [x8, #216]
	ldr	x10, [x9, #48]
	dmb	ishld
	ldr	w11, [x9, #96]
	dmb	ishld
	cmp	w11, w12
	b.ne	.LBB125_22
// %bb.19:                              //   in Loop: Header=BB125_16 Depth=2
	ldr	x11, [x9, #104]
	dmb	ishld
	cmp	x10, x11
	b.eq	.LBB125_21
// %bb.20:                              //   in Loop: Header=BB125_16 Depth=2
	ldr	x9, [x9, #248]
	dmb	ishld
	cmp	x10, x9
	b.ne	.LBB125_22
.LBB125_21:                             //   in Loop: Header=BB125_16 Depth=2
	add	w9, w28, #1
	eor	w9, w8, w9
	tst	x9, #0xffff
	b.eq	.LBB125_33
.LBB125_22:                             //   in Loop: Header=BB125_16 Depth=2
	ldr	x8, [x26, #544]
	cbz	x8, .LBB125_24
// %bb.23:                              //   in Loop: Header=BB125_16 Depth=2
	ldr	x9, [x26, #536]
	cmp	x9, x28
	b.eq	.LBB125_25
.LBB125_24:                             //   in Loop: Header=BB125_16 Depth=2
	adrp	x8, __imp_QueryPerformanceCounter
	str	x28, [x26, #536]
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1160
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1152
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #5256]
	mov	w11, #51712
	ldr	x9, [sp, #5248]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	str	x8, [x26, #544]
.LBB125_25:                             //   in Loop: Header=BB125_16 Depth=2
	add	x20, x19, x27, lsl #6
	add	x9, sp, #1, lsl #12             // =4096
	add	x0, x20, #16
	mov	w1, wzr
	mov	w2, #40
	add	x9, x9, #600
	str	x8, [x9, x27, lsl #3]
	bl	memset
	ldr	x8, [sp, #5208]
	ldr	x9, [sp, #5224]
	ldr	w11, [sp, #5240]
	add	x10, x8, #64
	stp	x28, x8, [x20, #32]
	mov	w8, #1
	stp	x10, x9, [x20, #16]
	stp	w11, w8, [x20, #48]
	ldr	w8, [x26, #196]
	cbz	w8, .LBB125_31
.LBB125_26:                             //   Parent Loop BB125_6 Depth=1
                                        //     Parent Loop BB125_16 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	w8, [x24]
	stlxr	w9, wzr, [x24]
	cbnz	w9, .LBB125_26
// %bb.27:                              //   in Loop: Header=BB125_16 Depth=2
	cmp	w8, #2
	b.ne	.LBB125_31
// %bb.28:                              //   in Loop: Header=BB125_16 Depth=2
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB125_31
// %bb.29:                              //   in Loop: Header=BB125_16 Depth=2
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB125_31
// %bb.30:                              //   in Loop: Header=BB125_16 Depth=2
	mov	x8, x0
	mov	x0, x24
	blr	x8
.LBB125_31:                             //   in Loop: Header=BB125_16 Depth=2
	cbnz	w25, .LBB125_34
// %bb.32:                              //   in Loop: Header=BB125_16 Depth=2
	add	x8, sp, #1, lsl #12             // =4096
	add	x8, x8, #600
	ldr	x8, [x8, x27, lsl #3]
	add	x27, x27, #1
	cmp	x8, x22
	csel	x22, x8, x22, gt
	cmp	x27, x21
	b.ne	.LBB125_16
	b	.LBB125_35
.LBB125_33:                             //   in Loop: Header=BB125_16 Depth=2
	lsr	x8, x8, #6
	and	x8, x8, #0x3fffffffffffc00
	b	.LBB125_25
.LBB125_34:                             //   in Loop: Header=BB125_6 Depth=1
	ldr	w8, [sp, #60]                   // 4-byte Folded Reload
	mov	x24, xzr
	mov	w25, #1
	ldr	x27, [sp, #40]                  // 8-byte Folded Reload
	add	w8, w8, #1
	str	w25, [sp, #4684]
	str	w8, [sp, #60]                   // 4-byte Folded Spill
	b	.LBB125_42
.LBB125_35:                             //   in Loop: Header=BB125_6 Depth=1
	ldr	x20, [sp, #24]                  // 8-byte Folded Reload
	tbnz	x20, #63, .LBB125_57
// %bb.36:                              //   in Loop: Header=BB125_6 Depth=1
	add	x25, sp, #1, lsl #12            // =4096
	mov	w8, #1
	add	x25, x25, #600
	mov	x26, x21
	mov	x24, x19
	ldr	x27, [sp, #40]                  // 8-byte Folded Reload
	b	.LBB125_38
.LBB125_37:                             //   in Loop: Header=BB125_38 Depth=2
	add	x24, x24, #64
	subs	x26, x26, #1
	add	x25, x25, #8
	b.eq	.LBB125_40
.LBB125_38:                             //   Parent Loop BB125_6 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldr	x9, [x25]
	sub	x9, x22, x9
	cmp	x9, x20
	b.le	.LBB125_37
// %bb.39:                              //   in Loop: Header=BB125_38 Depth=2
	mov	x0, x24
	bl	zbi_item_pass
	mov	w8, wzr
	b	.LBB125_37
.LBB125_40:                             //   in Loop: Header=BB125_6 Depth=1
	cbnz	w8, .LBB125_57
// %bb.41:                              //   in Loop: Header=BB125_6 Depth=1
	mov	x24, xzr
	str	wzr, [sp, #60]                  // 4-byte Folded Spill
	mov	w25, #1
	str	wzr, [sp, #4684]
.LBB125_42:                             //   in Loop: Header=BB125_6 Depth=1
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #600
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1112
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #4696]
	mov	w11, #51712
	ldr	x9, [sp, #5208]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x22, x10, x11, x8
	ldr	x8, [sp, #64]                   // 8-byte Folded Reload
	cmp	x22, x8
	b.ge	.LBB125_67
// %bb.43:                              //   in Loop: Header=BB125_6 Depth=1
	tbz	w25, #0, .LBB125_47
// %bb.44:                              //   in Loop: Header=BB125_6 Depth=1
	ldr	w8, [sp, #60]                   // 4-byte Folded Reload
	cmp	w8, #1000
	b.gt	.LBB125_68
// %bb.45:                              //   in Loop: Header=BB125_6 Depth=1
	cmp	w8, #17
	b.lt	.LBB125_5
// %bb.46:                              //   in Loop: Header=BB125_6 Depth=1
	mov	w0, #20000
	bl	zbi_sleep_ns
	b	.LBB125_5
.LBB125_47:                             //   in Loop: Header=BB125_6 Depth=1
	sub	x8, x22, x27
	mov	w9, #49999
	cmp	x8, x9
	mov	w9, #50000
	b.gt	.LBB125_56
// %bb.48:                              //   in Loop: Header=BB125_6 Depth=1
	ldr	x8, [sp, #32]                   // 8-byte Folded Reload
	tbz	x8, #63, .LBB125_52
// %bb.49:                              //   in Loop: Header=BB125_6 Depth=1
	ldr	x8, [sp, #16]                   // 8-byte Folded Reload
	cmp	x8, x9
	b.gt	.LBB125_51
// %bb.50:                              //   in Loop: Header=BB125_6 Depth=1
	add	x8, x22, x9
	b	.LBB125_53
.LBB125_51:                             //   in Loop: Header=BB125_6 Depth=1
	ldr	x8, [sp, #8]                    // 8-byte Folded Reload
.LBB125_52:                             //   in Loop: Header=BB125_6 Depth=1
	add	x8, x22, x8
.LBB125_53:                             //   in Loop: Header=BB125_6 Depth=1
	ldr	x9, [sp, #64]                   // 8-byte Folded Reload
	mov	x2, x9
	cmp	x8, x9
	b.gt	.LBB125_55
// %bb.54:                              //   in Loop: Header=BB125_6 Depth=1
	mov	x2, x8
.LBB125_55:                             //   in Loop: Header=BB125_6 Depth=1
	add	x0, sp, #72
	mov	x1, x24
	bl	zbi_watch_spin
	tbnz	w0, #0, .LBB125_5
.LBB125_56:                             //   in Loop: Header=BB125_6 Depth=1
	mov	w8, #57600
	ldr	x9, [sp, #64]                   // 8-byte Folded Reload
	movk	w8, #1525, lsl #16
	add	x3, sp, #1, lsl #12             // =4096
	add	x8, x22, x8
	add	x0, sp, #72
	cmp	x8, x9
	add	x3, x3, #592
	csel	x2, x9, x8, gt
	mov	x1, x24
	bl	zbi_watch_sleep
	cbnz	x21, .LBB125_6
	b	.LBB125_58
.LBB125_57:                             // =>This Inner Loop Header: Depth=1
	mov	x0, x19
	bl	zbi_item_pass
	ldr	x8, [sp, #48]                   // 8-byte Folded Reload
	add	x19, x19, #64
	subs	x8, x8, #1
	str	x8, [sp, #48]                   // 8-byte Folded Spill
	b.ne	.LBB125_57
.LBB125_58:
	mov	w25, wzr
	str	wzr, [sp, #4684]
	b	.LBB125_60
.LBB125_59:
	ldr	w25, [sp, #4684]
.LBB125_60:
	mov	w0, w25
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #1168
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB125_61:
	ldr	x23, [x19]
	mov	x1, #-1
	add	x22, x23, #192
	mov	x0, x22
	bl	zbi_enter
	ldr	x8, [x23, #488]
	str	x8, [sp, #32]                   // 8-byte Folded Spill
	ldr	x8, [x23, #496]
	str	x8, [sp, #16]                   // 8-byte Folded Spill
	ldr	w8, [x23, #196]
	ldr	x23, [x23, #504]
	cbz	w8, .LBB125_3
.LBB125_62:                             // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x22]
	stlxr	w9, wzr, [x22]
	cbnz	w9, .LBB125_62
// %bb.63:
	cmp	w8, #2
	b.ne	.LBB125_3
// %bb.64:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB125_3
// %bb.65:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB125_3
// %bb.66:
	mov	x8, x0
	mov	x0, x22
	blr	x8
	b	.LBB125_3
.LBB125_67:
	mov	w25, #1
	b	.LBB125_60
.LBB125_68:
	mov	w25, #-12
	b	.LBB125_60
                                        // -- End function
	.def	zb_stat;
	.scl	2;
	.type	32;
	.endef
	.globl	__real@3fc999999999999a         // -- Begin function zb_stat
	.section	.rdata,"dr",discard,__real@3fc999999999999a
	.p2align	3
__real@3fc999999999999a:
	.xword	0x3fc999999999999a              // double 0.20000000000000001
	.section	.text,"xr",one_only,zb_stat
	.globl	zb_stat
	.p2align	2
zb_stat:                                // @zb_stat
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #1872
	cbz	x2, .LBB126_21
// %bb.1:
	mov	x19, x2
	mov	x20, x1
	mov	w22, w0
	mov	x0, x2
	mov	w1, wzr
	mov	w2, #6912
	bl	memset
	cbz	x20, .LBB126_20
// %bb.2:
	ldrb	w8, [x20]
	cmp	w8, #46
	b.eq	.LBB126_20
// %bb.3:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x20
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB126_20
// %bb.4:
	ldrb	w11, [x20]
	cbz	w11, .LBB126_20
// %bb.5:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w21, #-2
.LBB126_6:                              // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB126_10
// %bb.7:                               //   in Loop: Header=BB126_6 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB126_10
// %bb.8:                               //   in Loop: Header=BB126_6 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB126_22
// %bb.9:                               //   in Loop: Header=BB126_6 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB126_22
.LBB126_10:                             //   in Loop: Header=BB126_6 Depth=1
	cmp	x10, #246
	b.eq	.LBB126_20
// %bb.11:                              //   in Loop: Header=BB126_6 Depth=1
	ldrb	w11, [x20, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB126_6
// %bb.12:
	mov	x0, x20
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x21, x0, x8, lo
	mov	x0, x19
	mov	x1, x20
	mov	x2, x21
	bl	memcpy
	cmp	w22, #3
	strb	wzr, [x19, x21]
	b.eq	.LBB126_46
// %bb.13:
	cmp	w22, #2
	b.eq	.LBB126_50
// %bb.14:
	cmp	w22, #1
	b.ne	.LBB126_21
// %bb.15:
	add	x0, sp, #832
	mov	w1, wzr
	mov	w2, #680
	add	x21, sp, #832
	bl	memset
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	mov	x0, x20
	add	x21, x21, #420
	str	x8, [sp, #1080]
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x1, x20
	mov	x2, x22
	bl	memcpy
	add	x0, sp, #832
	add	x4, sp, #1864
	mov	x1, x20
	mov	w2, wzr
	mov	w3, wzr
	strb	wzr, [x21, x22]
	bl	zbi_shm_open_in
	mov	w21, w0
	cmn	w0, #3
	b.ne	.LBB126_17
// %bb.16:
	add	x0, sp, #832
	add	x4, sp, #1864
	mov	x1, x20
	mov	w2, #1
	mov	w3, wzr
	bl	zbi_shm_open_in
	mov	w21, w0
.LBB126_17:
	cbnz	w21, .LBB126_45
// %bb.18:
	add	x0, sp, #832
	add	x2, sp, #1864
	mov	w1, wzr
	bl	zbi_stream_map
	mov	w21, w0
	cbnz	w0, .LBB126_45
// %bb.19:
	adrp	x29, __imp_OpenFileMappingA
	adrp	x27, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x28, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x21, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	adrp	x22, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	adrp	x23, "??_C@_05EENEKEBP@?3side?$AA@"
	mov	w8, #1
	add	x27, x27, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x28, x28, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x21, x21, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	ldr	x29, [x29, :lo12:__imp_OpenFileMappingA]
	add	x22, x22, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	add	x23, x23, :lo12:"??_C@_05EENEKEBP@?3side?$AA@"
	b	.LBB126_25
.LBB126_20:
	mov	w21, #-2
	b	.LBB126_22
.LBB126_21:
	mov	w21, #-1
.LBB126_22:
	mov	w0, w21
	add	sp, sp, #1872
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB126_23:                             //   in Loop: Header=BB126_25 Depth=1
	adrp	x8, __imp_CloseHandle
	mov	x0, x24
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB126_24:                             //   in Loop: Header=BB126_25 Depth=1
	mov	w8, wzr
	tbz	w26, #0, .LBB126_30
.LBB126_25:                             // =>This Inner Loop Header: Depth=1
	tst	w8, #0x1
	add	x0, sp, #392
	csel	x3, x28, x27, ne
	mov	w1, #320
	mov	x2, x21
	mov	x4, x22
	mov	x5, x20
	mov	x6, x23
	mov	w26, w8
	bl	snprintf
	add	x2, sp, #392
	mov	w0, #4
	mov	w1, wzr
	blr	x29
	cbz	x0, .LBB126_24
// %bb.26:                              //   in Loop: Header=BB126_25 Depth=1
	adrp	x8, __imp_MapViewOfFile
	mov	w1, #4
	mov	w2, wzr
	mov	w3, wzr
	mov	w4, #4096
	mov	x24, x0
	ldr	x8, [x8, :lo12:__imp_MapViewOfFile]
	blr	x8
	cbz	x0, .LBB126_23
// %bb.27:
	mov	x25, x0
	mov	x20, xzr
	add	x21, sp, #8
.LBB126_28:                             // =>This Inner Loop Header: Depth=1
	ldr	x8, [x25, x20]
	add	x0, x21, x20
	add	x1, sp, #712
	mov	w2, #8
	str	x8, [sp, #712]
	bl	memcpy
	add	x20, x20, #8
	cmp	x20, #384
	b.ne	.LBB126_28
// %bb.29:
	adrp	x8, __imp_UnmapViewOfFile
	mov	x0, x25
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
	adrp	x8, __imp_CloseHandle
	mov	x0, x24
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	ldr	w8, [sp, #8]
	dmb	ishld
	ldr	w9, [sp, #12]
	cmp	w9, #1
	mov	w9, #16986
	movk	w9, #21316, lsl #16
	ccmp	w8, w9, #0, eq
	add	x8, sp, #8
	csel	x8, x8, xzr, eq
	str	x8, [sp, #1040]
.LBB126_30:
	ldr	x22, [sp, #1032]
	mov	w21, #-12
	ldr	x8, [x22, #40]
	dmb	ishld
	ldr	x10, [x22, #48]
	dmb	ishld
	ldr	x11, [sp, #1072]
	ldr	x12, [x22, #56]
	dmb	ishld
	ldr	x14, [sp, #1072]
	ldr	x13, [x22, #24]
	dmb	ishld
	ldr	x9, [sp, #1072]
	cmp	x11, x10
	csel	x11, xzr, x10, eq
	cmp	x14, x12
	csel	x12, xzr, x12, eq
	subs	x10, x9, x8
	b.lo	.LBB126_45
// %bb.31:
	cmp	x11, x9
	b.hi	.LBB126_45
// %bb.32:
	cmp	x12, x9
	b.hi	.LBB126_45
// %bb.33:
	ldr	x14, [sp, #1064]
	sub	x17, x13, #8
	ldr	x15, [sp, #848]
	mov	w16, #1
	stp	x9, x10, [x19, #320]
	cmp	x13, x14
	csel	x17, xzr, x17, hi
	cmp	x13, #7
	csel	x13, x17, xzr, hi
	subs	x11, x11, x12
	csel	x12, x9, xzr, lo
	str	w16, [x19, #256]
	add	x11, x11, x12
	str	x15, [x19, #264]
	stp	x14, x13, [x19, #304]
	str	x11, [x19, #336]
	ldr	x9, [x22, #64]
	dmb	ishld
	str	x9, [x19, #344]
	ldr	x9, [x22, #72]
	dmb	ishld
	ldr	x10, [x19, #336]
	str	x9, [x19, #352]
	orr	x8, x10, x8
	cbnz	x8, .LBB126_36
// %bb.34:
	ldr	x8, [x19, #344]
	cmp	x8, x9
	b.eq	.LBB126_36
// %bb.35:
	ldr	x8, [sp, #1072]
	str	x8, [x19, #336]
.LBB126_36:
	ldr	x8, [x22, #88]
	dmb	ishld
	ldr	x9, [sp, #1032]
	add	x0, sp, #832
	mov	w1, wzr
	add	x21, sp, #832
	str	x8, [x19, #280]
	ldr	x20, [x9, #88]
	dmb	ishld
	mov	x2, x20
	bl	zbi_presence_of
	ldr	x8, [sp, #1032]
	cmp	w0, #2
	ldr	x2, [x8, #88]
	dmb	ishld
	b.ne	.LBB126_39
// %bb.37:
	cmp	x2, x20
	b.eq	.LBB126_39
// %bb.38:
	add	x0, sp, #832
	mov	w1, wzr
	bl	zbi_presence_of
.LBB126_39:
	ldr	x8, [sp, #1104]
	add	x20, x21, #264
	str	w0, [x19, #272]
	cbz	x8, .LBB126_41
// %bb.40:
	mov	x0, x8
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB126_41:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	ldr	x8, [x22, #80]
	dmb	ishld
	ldr	x9, [sp, #1032]
	add	x0, sp, #832
	mov	w1, #1
	str	x8, [x19, #296]
	ldr	x20, [x9, #80]
	dmb	ishld
	mov	x2, x20
	bl	zbi_presence_of
	ldr	x8, [sp, #1032]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB126_44
// %bb.42:
	cmp	x2, x20
	b.eq	.LBB126_44
// %bb.43:
	add	x0, sp, #832
	mov	w1, #1
	bl	zbi_presence_of
.LBB126_44:
	mov	w21, wzr
	str	w0, [x19, #288]
.LBB126_45:
	add	x0, sp, #832
	bl	zbi_stream_close
	b	.LBB126_22
.LBB126_46:
	add	x0, sp, #712
	mov	w1, wzr
	mov	w2, #120
	bl	memset
	adrp	x21, "??_C@_04HBMGDCKB@zbr_?$AA@"
	add	x21, x21, :lo12:"??_C@_04HBMGDCKB@zbr_?$AA@"
	mov	x0, x21
	bl	strlen
	mov	x22, x0
	add	x0, sp, #392
	mov	x1, x21
	mov	x2, x22
	add	x21, sp, #392
	bl	memcpy
	mov	x0, x20
	mov	w8, #256
	sub	x23, x8, x22
	add	x21, x21, x22
	bl	strlen
	mov	w8, #255
	cmp	x0, x23
	sub	x8, x8, x22
	mov	x1, x20
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x2, x22
	bl	memcpy
	add	x0, sp, #712
	add	x1, sp, #392
	add	x4, sp, #1864
	mov	w2, wzr
	mov	w3, wzr
	strb	wzr, [x21, x22]
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB126_48
// %bb.47:
	add	x0, sp, #712
	add	x1, sp, #392
	add	x4, sp, #1864
	mov	w2, #1
	mov	w3, wzr
	bl	zbi_shm_open_in
.LBB126_48:
	ldr	x20, [sp, #728]
	mov	w8, #-3
	cmp	x20, #0
	ccmp	w0, #0, #0, eq
	csel	w21, w8, w0, eq
	cbz	w21, .LBB126_76
.LBB126_49:
	add	x0, sp, #712
	b	.LBB126_91
.LBB126_50:
	add	x0, sp, #832
	mov	w1, wzr
	mov	w2, #440
	bl	memset
	adrp	x21, "??_C@_03ODKLBIM@gb_?$AA@"
	add	x21, x21, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	mov	x0, x21
	bl	strlen
	mov	x22, x0
	add	x0, sp, #392
	mov	x1, x21
	mov	x2, x22
	add	x21, sp, #392
	bl	memcpy
	mov	x0, x20
	mov	w8, #256
	sub	x23, x8, x22
	add	x21, x21, x22
	bl	strlen
	mov	w8, #255
	cmp	x0, x23
	sub	x8, x8, x22
	mov	x1, x20
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x2, x22
	bl	memcpy
	add	x0, sp, #832
	add	x1, sp, #392
	add	x4, sp, #1860
	mov	w2, wzr
	mov	w3, wzr
	strb	wzr, [x21, x22]
	bl	zbi_shm_open_in
	mov	w21, w0
	cmn	w0, #3
	b.ne	.LBB126_52
// %bb.51:
	add	x0, sp, #832
	add	x1, sp, #392
	add	x4, sp, #1860
	mov	w2, #1
	mov	w3, wzr
	bl	zbi_shm_open_in
	mov	w21, w0
.LBB126_52:
	cbnz	w21, .LBB126_90
// %bb.53:
	add	x2, x19, #360
	add	x0, sp, #832
	add	x3, sp, #1860
	mov	w1, wzr
	bl	zbi_topic_map_patiently
	mov	w21, w0
	cbnz	w0, .LBB126_90
// %bb.54:
	add	x0, sp, #712
	mov	w1, wzr
	mov	w2, #24
	ldr	x20, [sp, #952]
	bl	memset
	ldr	w8, [sp, #1000]
	mov	w9, #2
	ldr	x10, [sp, #848]
	add	x0, sp, #8
	sub	w8, w8, #1
	str	w9, [x19, #256]
	str	x10, [x19, #264]
	str	x8, [x19, #4328]
	ldr	x23, [x20, #40]
	dmb	ishld
	sub	w8, w23, #1
	str	x23, [x19, #344]
	and	x8, x8, #0x3
	ldr	x21, [x20, #120]
	add	x8, x20, x8, lsl #3
	ldr	x22, [x8, #216]
	adrp	x8, __imp_QueryPerformanceCounter
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #1864
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	movi	d0, #0000000000000000
	cbz	x23, .LBB126_59
// %bb.55:
	ldr	x9, [sp, #8]
	mov	w12, #16986
	ldr	x8, [sp, #1864]
	movk	w12, #16967, lsl #16
	ldr	x10, [x20, #48]
	dmb	ishld
	ldr	w11, [x20, #96]
	dmb	ishld
	cmp	w11, w12
	b.ne	.LBB126_59
// %bb.56:
	ldr	x11, [x20, #104]
	dmb	ishld
	cmp	x10, x11
	b.eq	.LBB126_58
// %bb.57:
	ldr	x11, [x20, #248]
	dmb	ishld
	cmp	x10, x11
	b.ne	.LBB126_59
.LBB126_58:
	sdiv	x10, x9, x8
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	fmov	d4, #2.00000000
	msub	x9, x10, x8, x9
	mul	x9, x9, x11
	sdiv	x8, x9, x8
	lsr	x9, x22, #6
	and	x9, x9, #0x3fffffffffffc00
	neg	x9, x9
	madd	x9, x10, x11, x9
	add	x8, x9, x8
	mov	x9, #225833675390976
	movk	x9, #16845, lsl #48
	scvtf	d0, x8
	mov	x8, #70368744177664
	fmov	d1, x9
	movk	x8, #16527, lsl #48
	fdiv	d0, d0, d1
	ucvtf	d1, x21
	fmov	d2, x8
	adrp	x8, __real@3fc999999999999a
	fdiv	d1, d1, d2
	fmov	d2, #1.00000000
	fdiv	d2, d2, d0
	fmul	d3, d1, d0
	fcmp	d3, d4
	ldr	d3, [x8, :lo12:__real@3fc999999999999a]
	fccmp	d0, d3, #4, gt
	fcsel	d0, d2, d1, gt
.LBB126_59:
	str	d0, [x19, #4336]
	add	x0, sp, #832
	ldr	x8, [x20, #48]
	add	x1, sp, #712
	dmb	ishld
	str	x8, [x19, #296]
	bl	zbi_publisher_presence_once
	cmp	w0, #2
	b.ne	.LBB126_61
// %bb.60:
	add	x0, sp, #832
	add	x1, sp, #712
	bl	zbi_publisher_presence_once
.LBB126_61:
	ldr	x8, [sp, #720]
	str	w0, [x19, #288]
	cbz	x8, .LBB126_63
// %bb.62:
	adrp	x9, __imp_CloseHandle
	mov	x0, x8
	ldr	x9, [x9, :lo12:__imp_CloseHandle]
	blr	x9
.LBB126_63:
	add	x0, sp, #712
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	adrp	x24, __imp_WaitNamedPipeA
	adrp	x25, __imp_GetLastError
	mov	w8, #4144
	mov	w21, #17
	add	x23, x20, x8
	adrp	x20, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w22, #40
	ldr	x24, [x24, :lo12:__imp_WaitNamedPipeA]
	ldr	x25, [x25, :lo12:__imp_GetLastError]
	add	x20, x20, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	b	.LBB126_67
.LBB126_64:                             //   in Loop: Header=BB126_67 Depth=1
	mov	w8, #2
.LBB126_65:                             //   in Loop: Header=BB126_67 Depth=1
	madd	x9, x26, x22, x19
	str	w8, [x9, #4352]
	ldur	x8, [x23, #-32]
	ldr	x10, [x19, #344]
	str	x8, [x9, #4368]
	subs	x8, x10, x8
	csel	x8, xzr, x8, lo
	str	x8, [x9, #4376]
	ldr	x8, [x23]
	ldr	w10, [x19, #4344]
	str	x8, [x9, #4384]
	add	w8, w10, #1
	str	w8, [x19, #4344]
.LBB126_66:                             //   in Loop: Header=BB126_67 Depth=1
	add	x23, x23, #64
	add	x21, x21, #1
	cmp	x21, #81
	b.eq	.LBB126_89
.LBB126_67:                             // =>This Inner Loop Header: Depth=1
	ldr	w26, [x19, #4344]
	ldur	w8, [x23, #-24]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB126_66
// %bb.68:                              //   in Loop: Header=BB126_67 Depth=1
	ldur	x8, [x23, #-48]
	madd	x9, x26, x22, x19
	ldr	x10, [sp, #888]
	cmp	x21, x10
	str	x8, [x9, #4360]
	b.eq	.LBB126_64
// %bb.69:                              //   in Loop: Header=BB126_67 Depth=1
	ldr	x8, [sp, #904]
	cmp	x21, x8
	b.eq	.LBB126_64
// %bb.70:                              //   in Loop: Header=BB126_67 Depth=1
	ldr	x8, [sp, #920]
	cmp	x21, x8
	b.eq	.LBB126_64
// %bb.71:                              //   in Loop: Header=BB126_67 Depth=1
	ldr	x8, [sp, #936]
	cmp	x21, x8
	b.eq	.LBB126_64
// %bb.72:                              //   in Loop: Header=BB126_67 Depth=1
	ldr	x8, [sp, #880]
	cbz	x8, .LBB126_64
// %bb.73:                              //   in Loop: Header=BB126_67 Depth=1
	ldr	x4, [sp, #864]
	sub	w5, w21, #1
	ldr	x3, [sp, #856]
	add	x0, sp, #8
	mov	w1, #320
	mov	x2, x20
	bl	snprintf
	add	x0, sp, #8
	mov	w1, #1
	blr	x24
	cbnz	w0, .LBB126_75
// %bb.74:                              //   in Loop: Header=BB126_67 Depth=1
	blr	x25
	cmp	w0, #2
	b.eq	.LBB126_64
.LBB126_75:                             //   in Loop: Header=BB126_67 Depth=1
	mov	w8, #1
	b	.LBB126_65
.LBB126_76:
	mov	w21, #-19
	str	xzr, [sp, #832]
	cbz	x20, .LBB126_49
// %bb.77:
	ldr	x8, [sp, #752]
	cbz	x8, .LBB126_49
// %bb.78:
	add	x0, sp, #712
	add	x3, sp, #832
	add	x4, sp, #1864
	mov	x1, x20
	mov	w2, wzr
	bl	zbi_view_open
	mov	w21, w0
	cbnz	w0, .LBB126_49
// %bb.79:
	ldr	x0, [sp, #832]
	add	x3, x19, #360
	add	x2, sp, #832
	mov	x1, x20
	str	x20, [sp, #728]
	str	x0, [sp, #720]
	bl	zbi_ring_load
	mov	w21, w0
	cbnz	w0, .LBB126_49
// %bb.80:
	mov	w8, #3
	ldr	x9, [sp, #728]
	ldr	x10, [sp, #856]
	ldr	x20, [sp, #720]
	str	w8, [x19, #256]
	str	x9, [x19, #264]
	str	x10, [x19, #4328]
	ldr	x8, [x20, #384]
	dmb	ishld
	ldr	x9, [sp, #880]
	sub	x8, x8, x9
	str	x8, [x19, #352]
	ldr	x8, [x20, #256]
	dmb	ishld
	ldr	x9, [sp, #880]
	ldr	x10, [x19, #352]
	ldr	x11, [sp, #856]
	sub	x8, x8, x9
	sub	x9, x8, x10
	ldr	x10, [sp, #864]
	cmp	x9, x11
	csel	x9, x9, x11, lo
	mul	x9, x9, x10
	mul	x10, x10, x11
	stp	x9, x8, [x19, #336]
	stp	x10, x9, [x19, #320]
	ldr	x8, [x20, #768]
	str	x8, [x19, #296]
	ldr	w8, [x20, #776]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB126_92
// %bb.81:
	ldr	x8, [sp, #768]
	cmp	x8, #2
	b.eq	.LBB126_88
// %bb.82:
	ldr	x8, [sp, #784]
	cmp	x8, #2
	b.eq	.LBB126_88
// %bb.83:
	ldr	x8, [sp, #800]
	cmp	x8, #2
	b.eq	.LBB126_88
// %bb.84:
	ldr	x8, [sp, #816]
	cmp	x8, #2
	b.eq	.LBB126_88
// %bb.85:
	ldr	x8, [sp, #760]
	cbz	x8, .LBB126_88
// %bb.86:
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	ldr	x4, [sp, #744]
	ldr	x3, [sp, #736]
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #8
	mov	w1, #320
	mov	w5, #1
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #8
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB126_93
// %bb.87:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB126_93
.LBB126_88:
	mov	w8, #2
	b	.LBB126_94
.LBB126_89:
	mov	w21, wzr
.LBB126_90:
	add	x0, sp, #832
.LBB126_91:
	bl	zbi_shm_close
	b	.LBB126_22
.LBB126_92:
	str	xzr, [x19, #296]
	b	.LBB126_95
.LBB126_93:
	mov	w8, #1
.LBB126_94:
	str	w8, [x19, #288]
.LBB126_95:
	ldr	x8, [x20, #896]
	str	x8, [x19, #280]
	ldr	w8, [x20, #904]
	dmb	ishld
	cmp	w8, #1
	b.ne	.LBB126_104
// %bb.96:
	ldr	x8, [sp, #768]
	cmp	x8, #1
	b.eq	.LBB126_103
// %bb.97:
	ldr	x8, [sp, #784]
	cmp	x8, #1
	b.eq	.LBB126_103
// %bb.98:
	ldr	x8, [sp, #800]
	cmp	x8, #1
	b.eq	.LBB126_103
// %bb.99:
	ldr	x8, [sp, #816]
	cmp	x8, #1
	b.eq	.LBB126_103
// %bb.100:
	ldr	x8, [sp, #760]
	cbz	x8, .LBB126_103
// %bb.101:
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	ldr	x4, [sp, #744]
	ldr	x3, [sp, #736]
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #8
	mov	w1, #320
	mov	w5, wzr
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #8
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB126_105
// %bb.102:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB126_105
.LBB126_103:
	mov	w8, #2
	b	.LBB126_106
.LBB126_104:
	mov	w21, wzr
	str	xzr, [x19, #280]
	b	.LBB126_49
.LBB126_105:
	mov	w8, #1
.LBB126_106:
	mov	w21, wzr
	str	w8, [x19, #272]
	add	x0, sp, #712
	b	.LBB126_91
                                        // -- End function
	.def	zb_list;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_list
	.globl	zb_list                         // -- Begin function zb_list
	.p2align	2
zb_list:                                // @zb_list
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #710
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	stp	x1, x0, [sp, #24]               // 16-byte Folded Spill
	cbz	x0, .LBB127_46
// %bb.1:
	adrp	x28, __imp_GetCurrentProcessId
	str	wzr, [sp, #44]
	add	x19, sp, #352
	ldr	x28, [x28, :lo12:__imp_GetCurrentProcessId]
	blr	x28
	adrp	x27, __imp_ProcessIdToSessionId
	add	x1, sp, #44
	ldr	x27, [x27, :lo12:__imp_ProcessIdToSessionId]
	blr	x27
	add	x8, sp, #88
	adrp	x23, __imp_GetModuleHandleA
	add	x9, x8, #3
	add	x8, x8, #4
	add	x26, x19, #1
	adrp	x29, "??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	adrp	x19, "??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@"
	add	x20, sp, #1, lsl #12            // =4096
	stp	x8, x9, [sp, #8]                // 16-byte Folded Spill
	mov	w25, wzr
	add	x29, x29, :lo12:"??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	ldr	x23, [x23, :lo12:__imp_GetModuleHandleA]
	add	x19, x19, :lo12:"??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@"
	mov	w24, #1
	add	x20, x20, #352
	mov	w21, #1
.LBB127_2:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB127_10 Depth 2
                                        //     Child Loop BB127_20 Depth 2
                                        //       Child Loop BB127_24 Depth 3
                                        //       Child Loop BB127_30 Depth 3
	mov	x0, x29
	str	wzr, [sp, #348]
	str	xzr, [sp, #48]
	blr	x23
	cbz	x0, .LBB127_4
// %bb.3:                               //   in Loop: Header=BB127_2 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@"
	add	x1, x1, :lo12:"??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	mov	x22, x0
	b	.LBB127_5
.LBB127_4:                              //   in Loop: Header=BB127_2 Depth=1
	mov	x22, xzr
.LBB127_5:                              //   in Loop: Header=BB127_2 Depth=1
	blr	x28
	add	x1, sp, #348
	blr	x27
	cbnz	w25, .LBB127_8
// %bb.6:                               //   in Loop: Header=BB127_2 Depth=1
	ldr	w3, [sp, #348]
	cbz	w3, .LBB127_8
// %bb.7:                               //   in Loop: Header=BB127_2 Depth=1
	adrp	x2, "??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@"
	add	x0, sp, #352
	mov	w1, #64
	add	x2, x2, :lo12:"??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@"
	bl	snprintf
	ldrb	w8, [sp, #352]
	cbnz	w8, .LBB127_9
	b	.LBB127_12
.LBB127_8:                              //   in Loop: Header=BB127_2 Depth=1
	add	x0, sp, #352
	mov	w1, #64
	mov	x2, x19
	bl	snprintf
	ldrb	w8, [sp, #352]
	cbz	w8, .LBB127_12
.LBB127_9:                              //   in Loop: Header=BB127_2 Depth=1
	mov	x9, xzr
.LBB127_10:                             //   Parent Loop BB127_2 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	sxtb	w11, w8
	ldrb	w8, [x26, x9]
	mov	x10, x9
	add	x9, x9, #1
	strh	w11, [x20, x10, lsl #1]
	cbnz	w8, .LBB127_10
// %bb.11:                              //   in Loop: Header=BB127_2 Depth=1
	lsl	w8, w9, #1
.LBB127_12:                             //   in Loop: Header=BB127_2 Depth=1
	add	x0, sp, #88
	mov	w1, wzr
	mov	w2, #48
	strh	w8, [sp, #58]
	strh	w8, [sp, #56]
	str	x20, [sp, #64]
	bl	memset
	mov	w8, #48
	str	w8, [sp, #88]
	add	x8, sp, #56
	str	x8, [sp, #104]
	mov	w8, #64
	str	w8, [sp, #112]
	cbz	x22, .LBB127_43
// %bb.13:                              //   in Loop: Header=BB127_2 Depth=1
	add	x0, sp, #48
	add	x2, sp, #88
	mov	w1, #1
	blr	x22
	cbnz	w0, .LBB127_43
// %bb.14:                              //   in Loop: Header=BB127_2 Depth=1
	mov	x24, x19
	mov	x19, x27
	ldr	x27, [sp, #48]
	cbz	x27, .LBB127_42
// %bb.15:                              //   in Loop: Header=BB127_2 Depth=1
	mov	x0, x29
	blr	x23
	cbz	x0, .LBB127_41
// %bb.16:                              //   in Loop: Header=BB127_2 Depth=1
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@"
	add	x1, x1, :lo12:"??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	tst	w21, #0xff
	str	wzr, [sp, #48]
	str	wzr, [sp, #348]
	b.eq	.LBB127_41
// %bb.17:                              //   in Loop: Header=BB127_2 Depth=1
	mov	x22, x0
	cbnz	x0, .LBB127_20
	b	.LBB127_41
.LBB127_18:                             //   in Loop: Header=BB127_20 Depth=2
	adrp	x1, "??_C@_07OEBDPOLH@Section?$AA@"
	add	x0, sp, #56
	add	x1, x1, :lo12:"??_C@_07OEBDPOLH@Section?$AA@"
	add	x9, sp, #56
	strb	wzr, [x9, x8]
	bl	strcmp
	cbz	w0, .LBB127_27
.LBB127_19:                             //   in Loop: Header=BB127_20 Depth=2
	tst	w21, #0xff
	b.eq	.LBB127_40
.LBB127_20:                             //   Parent Loop BB127_2 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB127_24 Depth 3
                                        //       Child Loop BB127_30 Depth 3
	add	x1, sp, #352
	add	x5, sp, #48
	add	x6, sp, #348
	mov	x0, x27
	mov	w2, #4096
	mov	w3, #1
	mov	w4, wzr
	blr	x22
	cbnz	w0, .LBB127_41
// %bb.21:                              //   in Loop: Header=BB127_20 Depth=2
	ldrh	w9, [sp, #368]
	cmp	w9, #63
	b.hi	.LBB127_19
// %bb.22:                              //   in Loop: Header=BB127_20 Depth=2
	lsr	x8, x9, #1
	cmp	w9, #2
	b.lo	.LBB127_18
// %bb.23:                              //   in Loop: Header=BB127_20 Depth=2
	add	x11, sp, #352
	cmp	x8, #1
	csinc	x9, x8, xzr, hi
	add	x10, sp, #56
	ldr	x11, [x11, #24]
.LBB127_24:                             //   Parent Loop BB127_2 Depth=1
                                        //     Parent Loop BB127_20 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldrh	w12, [x11]
	cmp	w12, #126
	b.hi	.LBB127_19
// %bb.25:                              //   in Loop: Header=BB127_24 Depth=3
	cmp	w12, #58
	b.eq	.LBB127_19
// %bb.26:                              //   in Loop: Header=BB127_24 Depth=3
	subs	x9, x9, #1
	add	x11, x11, #2
	strb	w12, [x10], #1
	b.ne	.LBB127_24
	b	.LBB127_18
.LBB127_27:                             //   in Loop: Header=BB127_20 Depth=2
	ldrh	w9, [sp, #352]
	cmp	w9, #511
	b.hi	.LBB127_19
// %bb.28:                              //   in Loop: Header=BB127_20 Depth=2
	lsr	x8, x9, #1
	cmp	w9, #2
	b.lo	.LBB127_33
// %bb.29:                              //   in Loop: Header=BB127_20 Depth=2
	add	x11, sp, #352
	cmp	x8, #1
	csinc	x9, x8, xzr, hi
	add	x10, sp, #88
	ldr	x11, [x11, #8]
.LBB127_30:                             //   Parent Loop BB127_2 Depth=1
                                        //     Parent Loop BB127_20 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldrh	w12, [x11]
	cmp	w12, #126
	b.hi	.LBB127_19
// %bb.31:                              //   in Loop: Header=BB127_30 Depth=3
	cmp	w12, #58
	b.eq	.LBB127_19
// %bb.32:                              //   in Loop: Header=BB127_30 Depth=3
	subs	x9, x9, #1
	add	x11, x11, #2
	strb	w12, [x10], #1
	b.ne	.LBB127_30
.LBB127_33:                             //   in Loop: Header=BB127_20 Depth=2
	adrp	x1, "??_C@_03ODKLBIM@gb_?$AA@"
	add	x0, sp, #88
	add	x1, x1, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	mov	w2, #3
	add	x9, sp, #88
	strb	wzr, [x9, x8]
	bl	strncmp
	cbnz	w0, .LBB127_35
// %bb.34:                              //   in Loop: Header=BB127_20 Depth=2
	add	x2, sp, #1, lsl #12             // =4096
	mov	w0, #2
	add	x2, x2, #352
	ldr	x1, [sp, #16]                   // 8-byte Folded Reload
	bl	zb_stat
	cbz	w0, .LBB127_38
.LBB127_35:                             //   in Loop: Header=BB127_20 Depth=2
	adrp	x1, "??_C@_04HBMGDCKB@zbr_?$AA@"
	add	x0, sp, #88
	add	x1, x1, :lo12:"??_C@_04HBMGDCKB@zbr_?$AA@"
	mov	w2, #4
	bl	strncmp
	cbnz	w0, .LBB127_37
// %bb.36:                              //   in Loop: Header=BB127_20 Depth=2
	add	x2, sp, #1, lsl #12             // =4096
	mov	w0, #3
	add	x2, x2, #352
	ldr	x1, [sp, #8]                    // 8-byte Folded Reload
	bl	zb_stat
	cbz	w0, .LBB127_38
.LBB127_37:                             //   in Loop: Header=BB127_20 Depth=2
	add	x2, sp, #1, lsl #12             // =4096
	add	x1, sp, #88
	add	x2, x2, #352
	mov	w0, #1
	mov	w21, #1
	bl	zb_stat
	cbnz	w0, .LBB127_39
.LBB127_38:                             //   in Loop: Header=BB127_20 Depth=2
	ldp	x1, x8, [sp, #24]               // 16-byte Folded Reload
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #352
	blr	x8
	mov	w21, w0
.LBB127_39:                             //   in Loop: Header=BB127_20 Depth=2
	and	w21, w21, #0x1
	b	.LBB127_19
.LBB127_40:                             //   in Loop: Header=BB127_2 Depth=1
	mov	w21, wzr
.LBB127_41:                             //   in Loop: Header=BB127_2 Depth=1
	adrp	x8, __imp_CloseHandle
	mov	x0, x27
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB127_42:                             //   in Loop: Header=BB127_2 Depth=1
	mov	x27, x19
	mov	x19, x24
	mov	w24, #1
.LBB127_43:                             //   in Loop: Header=BB127_2 Depth=1
	ldr	w8, [sp, #44]
	add	w25, w25, #1
	cmp	w8, #0
	cinc	w8, w24, ne
	cmp	w25, w8
	b.hs	.LBB127_45
// %bb.44:                              //   in Loop: Header=BB127_2 Depth=1
	tbnz	w21, #0, .LBB127_2
.LBB127_45:
	mov	w0, wzr
	b	.LBB127_47
.LBB127_46:
	mov	w0, #-1
.LBB127_47:
	add	sp, sp, #2, lsl #12             // =8192
	add	sp, sp, #3168
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zb_remove;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zb_remove
	.globl	zb_remove                       // -- Begin function zb_remove
	.p2align	2
zb_remove:                              // @zb_remove
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	mov	x15, #358
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	cbz	x1, .LBB128_36
// %bb.1:
	ldrb	w8, [x1]
	mov	x20, x1
	cmp	w8, #46
	b.eq	.LBB128_36
// %bb.2:
	adrp	x1, "??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	w19, w2
	mov	w21, w0
	add	x1, x1, :lo12:"??_C@_04MAFPMEJD@sem?4?$AA@"
	mov	x0, x20
	mov	w2, #4
	bl	strncmp
	cbz	w0, .LBB128_36
// %bb.3:
	ldrb	w11, [x20]
	cbz	w11, .LBB128_36
// %bb.4:
	mov	x9, #3
	mov	w8, #1
	movk	x9, #4, lsl #48
	mov	w10, #1
	mov	w22, #-2
.LBB128_5:                              // =>This Inner Loop Header: Depth=1
	and	w12, w11, #0xffffffdf
	sub	w12, w12, #65
	and	w12, w12, #0xff
	cmp	w12, #26
	b.lo	.LBB128_9
// %bb.6:                               //   in Loop: Header=BB128_5 Depth=1
	sub	w12, w11, #48
	and	w12, w12, #0xff
	cmp	w12, #10
	b.lo	.LBB128_9
// %bb.7:                               //   in Loop: Header=BB128_5 Depth=1
	and	w11, w11, #0xff
	sub	w11, w11, #45
	cmp	w11, #50
	b.hi	.LBB128_37
// %bb.8:                               //   in Loop: Header=BB128_5 Depth=1
	lsl	x11, x8, x11
	tst	x11, x9
	b.eq	.LBB128_37
.LBB128_9:                              //   in Loop: Header=BB128_5 Depth=1
	cmp	x10, #246
	b.eq	.LBB128_36
// %bb.10:                              //   in Loop: Header=BB128_5 Depth=1
	ldrb	w11, [x20, x10]
	add	x10, x10, #1
	cbnz	w11, .LBB128_5
// %bb.11:
	cmp	w21, #3
	b.eq	.LBB128_38
// %bb.12:
	cmp	w21, #2
	b.eq	.LBB128_51
// %bb.13:
	cmp	w21, #1
	b.ne	.LBB128_72
// %bb.14:
	add	x0, sp, #144
	mov	w1, wzr
	mov	w2, #680
	str	xzr, [sp, #1184]
	strb	wzr, [sp, #1180]
	add	x21, sp, #144
	str	wzr, [sp, #16]
	bl	memset
	mov	x0, x20
	add	x21, x21, #420
	bl	strlen
	mov	w8, #255
	cmp	x0, #255
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x1, x20
	mov	x2, x22
	bl	memcpy
	adrp	x8, __imp_GetCurrentProcessId
	strb	wzr, [x21, x22]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w8, w0
	mov	x9, #-50000
	str	wzr, [sp, #556]
	add	x0, sp, #1440
	str	x8, [sp, #392]
	adrp	x8, __imp_GetSystemInfo
	str	x9, [sp, #496]
	ldr	x8, [x8, :lo12:__imp_GetSystemInfo]
	blr	x8
	ldr	w8, [sp, #1472]
	cmp	w8, #1
	b.ne	.LBB128_16
// %bb.15:
	str	xzr, [sp, #496]
.LBB128_16:
	add	x0, sp, #144
	add	x4, sp, #16
	mov	x1, x21
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_18
// %bb.17:
	add	x0, sp, #144
	add	x4, sp, #16
	mov	x1, x21
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB128_18:
	cbnz	w22, .LBB128_79
// %bb.19:
	tbnz	w19, #0, .LBB128_79
// %bb.20:
	ldp	x8, x12, [sp, #192]
	ldr	x11, [sp, #216]
	ldr	x10, [sp, #232]
	ldr	x9, [sp, #248]
	cmp	x12, #1
	b.eq	.LBB128_28
// %bb.21:
	cmp	x11, #1
	b.eq	.LBB128_28
// %bb.22:
	cmp	x10, #1
	b.eq	.LBB128_28
// %bb.23:
	cmp	x9, #1
	b.eq	.LBB128_28
// %bb.24:
	cbz	x8, .LBB128_28
// %bb.25:
	ldp	x3, x4, [sp, #168]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #1440
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, wzr
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #1440
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB128_35
// %bb.26:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB128_35
// %bb.27:
	ldp	x8, x12, [sp, #192]
	ldr	x11, [sp, #216]
	ldr	x10, [sp, #232]
	ldr	x9, [sp, #248]
.LBB128_28:
	cmp	x12, #2
	b.eq	.LBB128_85
// %bb.29:
	cmp	x11, #2
	b.eq	.LBB128_85
// %bb.30:
	cmp	x10, #2
	b.eq	.LBB128_85
// %bb.31:
	cmp	x9, #2
	b.eq	.LBB128_85
// %bb.32:
	cbz	x8, .LBB128_85
// %bb.33:
	ldp	x3, x4, [sp, #168]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #1440
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, #1
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #1440
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB128_35
// %bb.34:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.eq	.LBB128_85
.LBB128_35:
	add	x0, sp, #144
	bl	zbi_stream_close
	mov	w22, #-5
	b	.LBB128_37
.LBB128_36:
	mov	w22, #-2
.LBB128_37:
	mov	w0, w22
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #1632
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB128_38:
	add	x0, sp, #16
	mov	w1, wzr
	mov	w2, #120
	str	wzr, [sp, #1180]
	bl	memset
	adrp	x21, "??_C@_04HBMGDCKB@zbr_?$AA@"
	add	x21, x21, :lo12:"??_C@_04HBMGDCKB@zbr_?$AA@"
	mov	x0, x21
	bl	strlen
	mov	x22, x0
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1312
	mov	x1, x21
	mov	x2, x22
	add	x21, sp, #1, lsl #12            // =4096
	add	x21, x21, #1312
	bl	memcpy
	mov	x0, x20
	mov	w8, #256
	sub	x23, x8, x22
	add	x21, x21, x22
	bl	strlen
	mov	w8, #255
	cmp	x0, x23
	sub	x8, x8, x22
	mov	x1, x20
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x2, x22
	bl	memcpy
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, sp, #16
	add	x1, x1, #1312
	add	x4, sp, #1180
	mov	w2, wzr
	mov	w3, #1
	strb	wzr, [x21, x22]
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_40
// %bb.39:
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, sp, #16
	add	x1, x1, #1312
	add	x4, sp, #1180
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB128_40:
	cbnz	w22, .LBB128_43
// %bb.41:
	tbnz	w19, #0, .LBB128_43
// %bb.42:
	add	x0, sp, #16
	add	x2, sp, #1180
	mov	w1, #1
	bl	zbi_claim
	mov	w22, w0
.LBB128_43:
	cbnz	w22, .LBB128_46
// %bb.44:
	tbnz	w19, #0, .LBB128_46
// %bb.45:
	add	x0, sp, #16
	add	x2, sp, #1180
	mov	w1, wzr
	bl	zbi_claim
	mov	w22, w0
.LBB128_46:
	cbnz	w22, .LBB128_92
// %bb.47:
	tbnz	w19, #0, .LBB128_92
// %bb.48:
	ldr	x8, [sp, #64]
	cbz	x8, .LBB128_93
// %bb.49:
	ldr	x8, [x8, #8]
	mov	w22, #-5
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB128_133
// %bb.50:
	ldr	x9, [sp, #48]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB128_95
	b	.LBB128_133
.LBB128_51:
	add	x0, sp, #144
	mov	w1, wzr
	mov	w2, #440
	mov	w23, #51712
	movk	w23, #15258, lsl #16
	str	wzr, [sp, #1180]
	bl	memset
	adrp	x21, "??_C@_03ODKLBIM@gb_?$AA@"
	add	x21, x21, :lo12:"??_C@_03ODKLBIM@gb_?$AA@"
	mov	x0, x21
	bl	strlen
	mov	x22, x0
	add	x0, sp, #1184
	mov	x1, x21
	mov	x2, x22
	add	x21, sp, #1184
	bl	memcpy
	mov	x0, x20
	mov	w8, #256
	sub	x24, x8, x22
	add	x21, x21, x22
	bl	strlen
	mov	w8, #255
	cmp	x0, x24
	sub	x8, x8, x22
	mov	x1, x20
	csel	x22, x0, x8, lo
	mov	x0, x21
	mov	x2, x22
	bl	memcpy
	adrp	x24, __imp_QueryPerformanceCounter
	strb	wzr, [x21, x22]
	add	x0, sp, #1440
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceCounter]
	blr	x24
	adrp	x25, __imp_QueryPerformanceFrequency
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1312
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceFrequency]
	blr	x25
	ldr	x8, [sp, #1440]
	adrp	x27, __imp_OpenFileMappingA
	ldr	x9, [sp, #5408]
	adrp	x29, __imp_CloseHandle
	adrp	x26, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x20, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x21, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x26, x26, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	sdiv	x10, x8, x9
	ldr	x27, [x27, :lo12:__imp_OpenFileMappingA]
	ldr	x29, [x29, :lo12:__imp_CloseHandle]
	add	x20, x20, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x21, x21, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	mov	w9, #49664
	movk	w9, #3051, lsl #16
	madd	x8, x10, x23, x8
	add	x28, x8, x9
.LBB128_52:                             // =>This Inner Loop Header: Depth=1
	add	x0, sp, #144
	add	x1, sp, #1184
	add	x4, sp, #1180
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_54
// %bb.53:                              //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #144
	add	x1, sp, #1184
	add	x4, sp, #1180
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB128_54:                             //   in Loop: Header=BB128_52 Depth=1
	cbnz	w22, .LBB128_57
// %bb.55:                              //   in Loop: Header=BB128_52 Depth=1
	tbnz	w19, #0, .LBB128_57
// %bb.56:                              //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #144
	add	x2, sp, #1180
	mov	w1, #1
	bl	zbi_claim
	mov	w22, w0
.LBB128_57:                             //   in Loop: Header=BB128_52 Depth=1
	cbnz	w22, .LBB128_62
// %bb.58:                              //   in Loop: Header=BB128_52 Depth=1
	tbnz	w19, #0, .LBB128_62
// %bb.59:                              //   in Loop: Header=BB128_52 Depth=1
	ldr	x8, [sp, #192]
	cbz	x8, .LBB128_70
// %bb.60:                              //   in Loop: Header=BB128_52 Depth=1
	ldr	x8, [x8, #8]
	mov	w22, #-5
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB128_153
// %bb.61:                              //   in Loop: Header=BB128_52 Depth=1
	ldr	x9, [sp, #176]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB128_63
	b	.LBB128_153
.LBB128_62:                             //   in Loop: Header=BB128_52 Depth=1
	cbnz	w22, .LBB128_153
.LBB128_63:                             //   in Loop: Header=BB128_52 Depth=1
	ldr	x8, [sp, #184]
	cbnz	x8, .LBB128_66
.LBB128_64:                             //   in Loop: Header=BB128_52 Depth=1
	ldr	x8, [sp, #192]
	cbz	x8, .LBB128_66
// %bb.65:                              //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x1, x8, #512
	add	x0, x0, #1312
	mov	w2, #256
	bl	memcpy
	add	x1, sp, #1, lsl #12             // =4096
	add	x8, sp, #1568
	add	x0, sp, #144
	add	x1, x1, #1312
	add	x3, sp, #1180
	mov	w2, #1
	strb	wzr, [x8, #4095]
	bl	zbi_shm_look
	cbnz	w0, .LBB128_127
.LBB128_66:                             //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #144
	add	x2, sp, #1440
	add	x3, sp, #1180
	mov	w1, #1
	bl	zbi_topic_map_patiently
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_73
// %bb.67:                              //   in Loop: Header=BB128_52 Depth=1
	tbnz	w19, #0, .LBB128_73
// %bb.68:                              //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #1312
	blr	x24
	add	x0, sp, #16
	blr	x25
	ldr	x8, [sp, #5408]
	ldr	x9, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	madd	x8, x10, x23, x8
	cmp	x8, x28
	b.gt	.LBB128_73
// %bb.69:                              //   in Loop: Header=BB128_52 Depth=1
	add	x0, sp, #144
	bl	zbi_shm_close
	mov	w0, #19264
	stp	xzr, xzr, [sp, #264]
	movk	w0, #76, lsl #16
	str	xzr, [sp, #280]
	bl	zbi_sleep_ns
	b	.LBB128_52
.LBB128_70:                             //   in Loop: Header=BB128_52 Depth=1
	ldr	x8, [sp, #144]
	add	x0, sp, #1, lsl #12             // =4096
	movi	v0.2d, #0000000000000000
	add	x0, x0, #1312
	add	x5, sp, #1184
	add	x6, sp, #16
	tst	x8, #0x1
	mov	w1, #320
	csel	x3, x20, x26, eq
	mov	x2, x21
	mov	x4, x20
	stp	q0, q0, [sp, #16]
	bl	snprintf
	add	x2, sp, #1, lsl #12             // =4096
	mov	w0, #4
	add	x2, x2, #1312
	mov	w1, wzr
	blr	x27
	cbz	x0, .LBB128_152
// %bb.71:                              //   in Loop: Header=BB128_52 Depth=1
	blr	x29
	ldr	x8, [sp, #184]
	cbz	x8, .LBB128_64
	b	.LBB128_66
.LBB128_72:
	mov	w22, #-1
	b	.LBB128_37
.LBB128_73:
	cmn	w22, #3
	mov	w8, #-12
	csel	w22, w8, w22, eq
	cbnz	w22, .LBB128_153
// %bb.74:
	tbz	w19, #0, .LBB128_153
// %bb.75:
	ldr	x8, [sp, #264]
	mov	w10, #16986
	movk	w10, #16967, lsl #16
	ldr	w9, [x8, #96]
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB128_77
// %bb.76:
	dmb	ish
	str	wzr, [x8, #112]
.LBB128_77:
	dmb	ish
	ldr	w9, [x8, #4136]
	tbz	w9, #0, .LBB128_171
// %bb.78:
	mov	w10, #4136
	add	x0, x8, x10
	add	w8, w9, #1
	str	w8, [x0]
	bl	zbi_shared_wake
	b	.LBB128_171
.LBB128_79:
	cmn	w22, #4
	b.eq	.LBB128_124
// %bb.80:
	cmn	w22, #3
	b.ne	.LBB128_126
// %bb.81:
	adrp	x0, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x1, x21
	add	x0, x0, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	bl	zbi_sem_there
	tbnz	w0, #0, .LBB128_85
// %bb.82:
	adrp	x0, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x1, x21
	add	x0, x0, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	bl	zbi_sem_there
	tbnz	w0, #0, .LBB128_85
// %bb.83:
	adrp	x1, "??_C@_00CNPNBAHC@?$AA@"
	add	x0, sp, #1440
	add	x1, x1, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	mov	x2, x21
	bl	zbi_lockfile_path
	tbz	w0, #0, .LBB128_125
// %bb.84:
	adrp	x8, __imp_GetFileAttributesW
	add	x0, sp, #1440
	ldr	x8, [x8, :lo12:__imp_GetFileAttributesW]
	blr	x8
	cmn	w0, #1
	b.eq	.LBB128_125
.LBB128_85:
	add	x0, sp, #144
	bl	zbi_stream_close
.LBB128_86:
	adrp	x23, "??_C@_00CNPNBAHC@?$AA@"
	add	x0, sp, #1184
	add	x23, x23, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x4, sp, #1180
	add	x5, sp, #16
	mov	x1, x23
	mov	x2, x20
	mov	w3, #384
	bl	zbi_lockfile_take
	cbz	w0, .LBB128_88
// %bb.87:
	mov	w22, w0
	tbz	w19, #0, .LBB128_199
.LBB128_88:
	add	x0, sp, #144
	add	x4, sp, #16
	mov	x1, x21
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w24, w0
	cmn	w0, #3
	b.ne	.LBB128_108
// %bb.89:
	add	x0, sp, #144
	add	x4, sp, #16
	mov	x1, x21
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w24, w0
	cmn	w0, #3
	b.ne	.LBB128_108
// %bb.90:
	add	x0, sp, #144
	add	x3, sp, #16
	mov	x1, x21
	mov	w2, #384
	bl	zbi_shm_create
	cbz	w0, .LBB128_110
.LBB128_91:
	mov	w22, #-5
	b	.LBB128_199
.LBB128_92:
	cbnz	w22, .LBB128_133
	b	.LBB128_95
.LBB128_93:
	ldr	x8, [sp, #16]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x8, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x5, sp, #1, lsl #12             // =4096
	csel	x3, x4, x9, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #1440
	add	x5, x5, #1312
	add	x6, sp, #144
	mov	w1, #320
	stp	q0, q0, [sp, #144]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #1440
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB128_132
// %bb.94:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB128_95:
	ldr	x8, [sp, #56]
	mov	w22, wzr
	cbnz	x8, .LBB128_98
// %bb.96:
	ldr	x8, [sp, #64]
	cbz	x8, .LBB128_98
// %bb.97:
	add	x1, x8, #512
	add	x0, sp, #1440
	mov	w2, #256
	bl	memcpy
	add	x0, sp, #16
	add	x1, sp, #1440
	add	x3, sp, #1180
	mov	w2, #1
	strb	wzr, [sp, #1695]
	bl	zbi_shm_look
	mov	w22, w0
.LBB128_98:
	cbnz	w22, .LBB128_131
// %bb.99:
	ldr	x20, [sp, #32]
	cbz	x20, .LBB128_131
// %bb.100:
	ldr	x8, [sp, #56]
	str	xzr, [sp, #1440]
	cbz	x8, .LBB128_128
// %bb.101:
	add	x0, sp, #16
	add	x3, sp, #1440
	add	x4, sp, #1180
	mov	x1, x20
	mov	w2, #1
	bl	zbi_view_open
	mov	w22, w0
	cbnz	w0, .LBB128_129
// %bb.102:
	ldr	x0, [sp, #1440]
	add	x2, sp, #144
	add	x3, sp, #1440
	mov	x1, x20
	stp	x0, x20, [sp, #24]
	bl	zbi_ring_load
	mov	w22, w0
	cbnz	w0, .LBB128_129
// %bb.103:
	tbz	w19, #0, .LBB128_129
// %bb.104:
	ldr	x19, [sp, #24]
	mov	w8, #2
	dmb	ish
	str	w8, [x19, #776]
	dmb	ish
	str	w8, [x19, #904]
	dmb	ish
	ldr	w8, [x19, #512]
	tbz	w8, #0, .LBB128_106
// %bb.105:
	add	x0, x19, #512
	add	w8, w8, #1
	str	w8, [x0]
	bl	zbi_shared_wake
.LBB128_106:
	dmb	ish
	ldr	w8, [x19, #640]
	tbz	w8, #0, .LBB128_136
// %bb.107:
	add	x0, x19, #640
	add	w8, w8, #1
	str	w8, [x0]
	bl	zbi_shared_wake
	b	.LBB128_136
.LBB128_108:
	cmn	w24, #4
	b.eq	.LBB128_150
// %bb.109:
	cbnz	w24, .LBB128_197
.LBB128_110:
	add	x0, sp, #144
	add	x2, sp, #16
	mov	w1, #1
	mov	w22, #1
	bl	zbi_stream_map
	mov	w24, w0
	add	w8, w0, #12
	cmp	w8, #12
	b.hi	.LBB128_186
// %bb.111:
	lsl	w8, w22, w8
	mov	w9, #4609
	tst	w8, w9
	b.eq	.LBB128_186
// %bb.112:
	tbnz	w19, #0, .LBB128_117
// %bb.113:
	cmn	w24, #3
	b.ne	.LBB128_117
// %bb.114:
	ldr	x8, [sp, #160]
	cbz	x8, .LBB128_117
// %bb.115:
	adrp	x0, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	mov	x1, x21
	add	x0, x0, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	bl	zbi_sem_there
	tbnz	w0, #0, .LBB128_117
// %bb.116:
	adrp	x0, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	mov	x1, x21
	add	x0, x0, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	bl	zbi_sem_there
	tbz	w0, #0, .LBB128_151
.LBB128_117:
	tbnz	w19, #0, .LBB128_187
// %bb.118:
	add	x0, sp, #144
	add	x1, sp, #16
	bl	zbi_claim_repair
	mov	w22, w0
	cbnz	w0, .LBB128_199
// %bb.119:
	add	x0, sp, #144
	add	x2, sp, #16
	mov	w1, wzr
	bl	zbi_claim
	mov	w22, w0
	cbnz	w0, .LBB128_199
// %bb.120:
	ldr	w8, [sp, #560]
	add	x0, sp, #144
	add	x2, sp, #16
	mov	w1, #1
	orr	w8, w8, #0x1
	str	w8, [sp, #560]
	bl	zbi_claim
	mov	w22, w0
	cbnz	w0, .LBB128_199
// %bb.121:
	ldr	w8, [sp, #560]
	orr	w9, w8, #0x2
	ldr	x8, [sp, #192]
	str	w9, [sp, #560]
	cbz	x8, .LBB128_219
// %bb.122:
	ldr	x8, [x8, #8]
	mov	w22, #-5
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB128_199
// %bb.123:
	ldr	x9, [sp, #176]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB128_187
	b	.LBB128_199
.LBB128_124:
	tbnz	w19, #0, .LBB128_85
.LBB128_125:
	add	x0, sp, #144
	bl	zbi_stream_close
	b	.LBB128_37
.LBB128_126:
	add	x0, sp, #144
	bl	zbi_stream_close
	cbnz	w22, .LBB128_37
	b	.LBB128_86
.LBB128_127:
	mov	w22, w0
	b	.LBB128_153
.LBB128_128:
	mov	w22, #-19
.LBB128_129:
	cmn	w22, #12
	b.eq	.LBB128_136
// %bb.130:
	cmn	w22, #3
	b.eq	.LBB128_136
.LBB128_131:
	cbnz	w22, .LBB128_133
	b	.LBB128_136
.LBB128_132:
	mov	w22, #-5
.LBB128_133:
	tbz	w19, #0, .LBB128_149
// %bb.134:
	cmn	w22, #15
	b.eq	.LBB128_149
// %bb.135:
	cmn	w22, #3
	b.eq	.LBB128_149
.LBB128_136:
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, sp, #1184
	add	x1, x1, #1312
	add	x4, sp, #1180
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_138
// %bb.137:
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, sp, #1184
	add	x1, x1, #1312
	add	x4, sp, #1180
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB128_138:
	cbnz	w22, .LBB128_149
// %bb.139:
	ldr	x8, [sp, #1232]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB128_141
.LBB128_140:                            //   in Loop: Header=BB128_141 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB128_146
.LBB128_141:                            // =>This Loop Header: Depth=1
                                        //     Child Loop BB128_143 Depth 2
	tst	x8, #0xff
	b.eq	.LBB128_147
// %bb.142:                             //   in Loop: Header=BB128_141 Depth=1
	ldr	x9, [sp, #1232]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB128_143:                            //   Parent Loop BB128_141 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB128_140
// %bb.144:                             //   in Loop: Header=BB128_143 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB128_143
// %bb.145:                             //   in Loop: Header=BB128_141 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB128_141
.LBB128_146:
	mov	w22, wzr
	b	.LBB128_148
.LBB128_147:
	mov	w22, #-3
.LBB128_148:
	add	x0, sp, #1184
	bl	zbi_shm_close
.LBB128_149:
	add	x0, sp, #16
	b	.LBB128_185
.LBB128_150:
	tbnz	w19, #0, .LBB128_198
.LBB128_151:
	mov	w22, #-4
	b	.LBB128_199
.LBB128_152:
	mov	w22, #-5
.LBB128_153:
	cbz	w22, .LBB128_155
// %bb.154:
	cmn	w22, #12
	b.ne	.LBB128_168
.LBB128_155:
	tbz	w19, #0, .LBB128_157
// %bb.156:
	cbnz	w22, .LBB128_169
	b	.LBB128_171
.LBB128_157:
	adrp	x22, __imp_WaitNamedPipeA
	adrp	x23, __imp_GetLastError
	adrp	x20, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w21, #17
	add	x20, x20, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	ldr	x22, [x22, :lo12:__imp_WaitNamedPipeA]
	ldr	x23, [x23, :lo12:__imp_GetLastError]
	b	.LBB128_159
.LBB128_158:                            //   in Loop: Header=BB128_159 Depth=1
	add	x21, x21, #1
	cmp	x21, #81
	b.eq	.LBB128_166
.LBB128_159:                            // =>This Inner Loop Header: Depth=1
	ldr	x8, [sp, #200]
	cmp	x21, x8
	b.eq	.LBB128_158
// %bb.160:                             //   in Loop: Header=BB128_159 Depth=1
	ldr	x8, [sp, #216]
	cmp	x21, x8
	b.eq	.LBB128_158
// %bb.161:                             //   in Loop: Header=BB128_159 Depth=1
	ldr	x8, [sp, #232]
	cmp	x21, x8
	b.eq	.LBB128_158
// %bb.162:                             //   in Loop: Header=BB128_159 Depth=1
	ldr	x8, [sp, #248]
	cmp	x21, x8
	b.eq	.LBB128_158
// %bb.163:                             //   in Loop: Header=BB128_159 Depth=1
	ldr	x8, [sp, #192]
	cbz	x8, .LBB128_158
// %bb.164:                             //   in Loop: Header=BB128_159 Depth=1
	ldp	x3, x4, [sp, #168]
	sub	w5, w21, #1
	add	x0, sp, #1440
	mov	w1, #320
	mov	x2, x20
	bl	snprintf
	add	x0, sp, #1440
	mov	w1, #1
	blr	x22
	cbnz	w0, .LBB128_167
// %bb.165:                             //   in Loop: Header=BB128_159 Depth=1
	blr	x23
	cmp	w0, #2
	b.eq	.LBB128_158
	b	.LBB128_167
.LBB128_166:
	add	x0, sp, #144
	bl	zbi_publisher_elsewhere
	tbz	w0, #0, .LBB128_171
.LBB128_167:
	mov	w22, #-5
.LBB128_168:
	tbz	w19, #0, .LBB128_184
.LBB128_169:
	cmn	w22, #15
	b.eq	.LBB128_184
// %bb.170:
	cmn	w22, #3
	b.eq	.LBB128_184
.LBB128_171:
	add	x0, sp, #1440
	add	x1, sp, #1184
	add	x4, sp, #1180
	mov	w2, wzr
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
	cmn	w0, #3
	b.ne	.LBB128_173
// %bb.172:
	add	x0, sp, #1440
	add	x1, sp, #1184
	add	x4, sp, #1180
	mov	w2, #1
	mov	w3, #1
	bl	zbi_shm_open_in
	mov	w22, w0
.LBB128_173:
	cbnz	w22, .LBB128_184
// %bb.174:
	ldr	x8, [sp, #1488]
	ldr	x8, [x8, #8]
	dmb	ishld
	b	.LBB128_176
.LBB128_175:                            //   in Loop: Header=BB128_176 Depth=1
	mov	w10, wzr
	clrex
	mov	x8, x9
	cbnz	w10, .LBB128_181
.LBB128_176:                            // =>This Loop Header: Depth=1
                                        //     Child Loop BB128_178 Depth 2
	tst	x8, #0xff
	b.eq	.LBB128_182
// %bb.177:                             //   in Loop: Header=BB128_176 Depth=1
	ldr	x9, [sp, #1488]
	and	x10, x8, #0xffffffffffffff00
	add	x11, x9, #8
.LBB128_178:                            //   Parent Loop BB128_176 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x9, [x11]
	cmp	x9, x8
	b.ne	.LBB128_175
// %bb.179:                             //   in Loop: Header=BB128_178 Depth=2
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB128_178
// %bb.180:                             //   in Loop: Header=BB128_176 Depth=1
	mov	w10, #1
	mov	x8, x9
	cbz	w10, .LBB128_176
.LBB128_181:
	mov	w22, wzr
	b	.LBB128_183
.LBB128_182:
	mov	w22, #-3
.LBB128_183:
	add	x0, sp, #1440
	bl	zbi_shm_close
.LBB128_184:
	add	x0, sp, #144
.LBB128_185:
	bl	zbi_shm_close
	b	.LBB128_37
.LBB128_186:
	tbz	w19, #0, .LBB128_197
.LBB128_187:
	cbnz	w24, .LBB128_198
.LBB128_188:
	add	x22, sp, #144
	adrp	x1, "??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	add	x0, x22, #120
	add	x1, x1, :lo12:"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	add	x3, sp, #16
	mov	x2, x21
	bl	zbi_sem_open
	cbnz	w0, .LBB128_198
// %bb.189:
	adrp	x1, "??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	add	x0, x22, #160
	add	x1, x1, :lo12:"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	add	x3, sp, #16
	mov	x2, x21
	bl	zbi_sem_open
	cbnz	w0, .LBB128_198
// %bb.190:
	ldr	x8, [sp, #312]
	str	xzr, [sp, #352]
	cbz	x8, .LBB128_202
// %bb.191:
	mov	w9, #16986
	ldr	w10, [x8]
	movk	w9, #21316, lsl #16
	dmb	ishld
	cbnz	w10, .LBB128_193
// %bb.192:
	mov	w10, #1
	str	w10, [x8, #4]
	dmb	ish
	str	w9, [x8]
.LBB128_193:
	ldr	w10, [x8]
	dmb	ishld
	cmp	w10, w9
	b.ne	.LBB128_201
// %bb.194:
	ldr	w9, [x8, #4]
	cmp	w9, #1
	csel	x8, x8, xzr, eq
	str	x8, [sp, #352]
	tbz	w19, #0, .LBB128_209
// %bb.195:
	cbz	x8, .LBB128_203
// %bb.196:
	str	xzr, [x8, #256]
	b	.LBB128_203
.LBB128_197:
	mov	w22, w24
	cbnz	w24, .LBB128_199
.LBB128_198:
	add	x1, sp, #16
	mov	x0, x20
	bl	zbi_stream_unlink
	mov	w22, w0
.LBB128_199:
	add	x0, sp, #144
	bl	zbi_stream_close
	ldr	x0, [sp, #1184]
	cbz	x0, .LBB128_37
// %bb.200:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	b	.LBB128_37
.LBB128_201:
	str	xzr, [sp, #352]
.LBB128_202:
	tbz	w19, #0, .LBB128_209
.LBB128_203:
	ldr	x8, [sp, #344]
	dmb	ish
	str	xzr, [x8, #88]
	ldr	x8, [sp, #352]
	cbz	x8, .LBB128_205
// %bb.204:
	str	xzr, [x8, #128]
.LBB128_205:
	ldr	x8, [sp, #344]
	dmb	ish
	adrp	x19, __imp_ReleaseSemaphore
	str	xzr, [x8, #80]
	ldr	x8, [sp, #312]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [sp, #336]
	ldr	x19, [x19, :lo12:__imp_ReleaseSemaphore]
	cmp	x8, x9
	b.ne	.LBB128_207
// %bb.206:
	ldr	x0, [sp, #304]
	mov	w1, #1
	mov	x2, xzr
	blr	x19
.LBB128_207:
	ldr	x8, [sp, #272]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [sp, #296]
	cmp	x8, x9
	b.ne	.LBB128_198
// %bb.208:
	ldr	x0, [sp, #264]
	mov	w1, #1
	mov	x2, xzr
	blr	x19
	b	.LBB128_198
.LBB128_209:
	ldr	x8, [sp, #344]
	add	x0, sp, #144
	mov	w1, wzr
	add	x22, sp, #144
	ldr	x21, [x8, #88]
	dmb	ishld
	mov	x2, x21
	bl	zbi_presence_of
	ldr	x8, [sp, #344]
	mov	w19, w0
	cmp	w0, #2
	ldr	x2, [x8, #88]
	dmb	ishld
	b.ne	.LBB128_212
// %bb.210:
	cmp	x2, x21
	b.eq	.LBB128_212
// %bb.211:
	add	x0, sp, #144
	mov	w1, wzr
	bl	zbi_presence_of
	mov	w19, w0
.LBB128_212:
	ldr	x0, [sp, #416]
	add	x21, x22, #264
	cbz	x0, .LBB128_214
// %bb.213:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB128_214:
	mov	x0, x21
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	cmp	w19, #1
	b.eq	.LBB128_91
// %bb.215:
	ldr	x8, [sp, #344]
	add	x0, sp, #144
	mov	w1, #1
	ldr	x19, [x8, #80]
	dmb	ishld
	mov	x2, x19
	bl	zbi_presence_of
	ldr	x8, [sp, #344]
	cmp	w0, #2
	ldr	x2, [x8, #80]
	dmb	ishld
	b.ne	.LBB128_218
// %bb.216:
	cmp	x2, x19
	b.eq	.LBB128_218
// %bb.217:
	add	x0, sp, #144
	mov	w1, #1
	bl	zbi_presence_of
.LBB128_218:
	cmp	w0, #1
	b.eq	.LBB128_91
	b	.LBB128_198
.LBB128_219:
	ldr	x8, [sp, #144]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x6, sp, #1, lsl #12             // =4096
	tst	x8, #0x1
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x23, x9, eq
	add	x0, sp, #1440
	add	x6, x6, #1312
	mov	w1, #320
	mov	x4, x23
	mov	x5, x21
	str	q0, [sp, #5424]
	str	q0, [sp, #5408]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #1440
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB128_91
// %bb.220:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	cbnz	w24, .LBB128_198
	b	.LBB128_188
                                        // -- End function
	.def	snprintf;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,snprintf
	.globl	snprintf                        // -- Begin function snprintf
	.p2align	2
snprintf:                               // @snprintf
// %bb.0:
	str	x30, [sp, #-80]!                // 8-byte Folded Spill
	stp	x3, x4, [sp, #40]
	add	x8, sp, #40
	add	x3, sp, #40
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x1
	mov	x20, x0
	stp	x5, x6, [sp, #56]
	str	x7, [sp, #72]
	str	x8, [sp, #8]
	bl	_vsnprintf
	cbz	x19, .LBB129_2
// %bb.1:
	add	x8, x19, x20
	sturb	wzr, [x8, #-1]
.LBB129_2:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #80                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	start;
	.scl	2;
	.type	32;
	.endef
	.section	.text,"xr",one_only,start
	.globl	start                           // -- Begin function start
	.p2align	2
start:                                  // @start
// %bb.0:
	str	x30, [sp, #-16]!                // 8-byte Folded Spill
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	mov	w3, w0
	adrp	x0, name
	adrp	x2, "??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@"
	add	x0, x0, :lo12:name
	add	x2, x2, :lo12:"??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@"
	mov	w1, #64
	bl	snprintf
	bl	stream
	bl	ring
	bl	topic
	adrp	x0, "??_C@_03DJDALPN@ok?6?$AA@"
	add	x0, x0, :lo12:"??_C@_03DJDALPN@ok?6?$AA@"
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, wzr
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
                                        // -- End function
	.def	stream;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,stream
	.p2align	2                               // -- Begin function stream
stream:                                 // @stream
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	sub	sp, sp, #3360
	add	x0, sp, #336
	mov	w1, wzr
	mov	w2, #48
	add	x20, sp, #304
	bl	memset
	adrp	x1, name
	mov	w8, #1024
	add	x1, x1, :lo12:name
	add	x0, sp, #384
	add	x2, sp, #336
	str	x8, [x20, #32]
	bl	zb_reader_create
	cbnz	w0, .LBB131_17
// %bb.1:
	adrp	x8, __imp_CreateThread
	adrp	x2, writer
	add	x2, x2, :lo12:writer
	mov	x0, xzr
	mov	x1, xzr
	mov	x3, xzr
	ldr	x8, [x8, :lo12:__imp_CreateThread]
	mov	w4, wzr
	mov	x5, xzr
	blr	x8
	cbz	x0, .LBB131_18
// %bb.2:
	mov	x19, x0
	mov	x23, xzr
	mov	w21, #5243
	mov	w22, #100
.LBB131_3:                              // =>This Inner Loop Header: Depth=1
	mov	x2, #44032
	add	x0, sp, #384
	movk	x2, #64547, lsl #16
	add	x1, sp, #304
	movk	x2, #6, lsl #32
	bl	zb_reader_acquire
	cmp	x23, #3000
	b.eq	.LBB131_10
// %bb.4:                               //   in Loop: Header=BB131_3 Depth=1
	cbnz	w0, .LBB131_15
// %bb.5:                               //   in Loop: Header=BB131_3 Depth=1
	ldr	x24, [x20, #16]
	add	x8, x23, #1
	cmp	x24, x8
	b.ne	.LBB131_14
// %bb.6:                               //   in Loop: Header=BB131_3 Depth=1
	ubfx	w8, w23, #2, #14
	ldr	x9, [x20, #8]
	mul	w8, w8, w21
	lsr	w8, w8, #17
	msub	w8, w8, w22, w23
	add	w8, w8, #8
	cmp	x9, w8, uxth
	b.ne	.LBB131_14
// %bb.7:                               //   in Loop: Header=BB131_3 Depth=1
	ldr	x8, [x20]
	ldrb	w8, [x8]
	cmp	w8, w23, uxtb
	b.ne	.LBB131_14
// %bb.8:                               //   in Loop: Header=BB131_3 Depth=1
	add	x0, sp, #384
	add	x1, sp, #304
	bl	zb_reader_release
	mov	x23, x24
	cbz	w0, .LBB131_3
// %bb.9:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #69
	b	.LBB131_16
.LBB131_10:
	cmp	w0, #2
	b.ne	.LBB131_19
// %bb.11:
	adrp	x8, __imp_WaitForSingleObject
	mov	x0, x19
	mov	w1, #-1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	cbnz	w0, .LBB131_20
// %bb.12:
	add	x0, sp, #384
	bl	zb_reader_close
	cbnz	w0, .LBB131_21
// %bb.13:
	add	sp, sp, #3360
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
.LBB131_14:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #68
	b	.LBB131_16
.LBB131_15:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #67
.LBB131_16:
	bl	snprintf
	add	x0, sp, #4
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, #1
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
.LBB131_17:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #63
	b	.LBB131_16
.LBB131_18:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #65
	b	.LBB131_16
.LBB131_19:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #71
	b	.LBB131_16
.LBB131_20:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #72
	b	.LBB131_16
.LBB131_21:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #73
	b	.LBB131_16
                                        // -- End function
	.def	ring;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,ring
	.p2align	2                               // -- Begin function ring
ring:                                   // @ring
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	mov	x15, #361
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	add	x0, sp, #1, lsl #12             // =4096
	add	x20, sp, #304
	add	x0, x0, #184
	mov	w1, wzr
	mov	w2, #48
	str	xzr, [x20]
	bl	memset
	mov	w8, #2
	mov	x9, #-1
	add	x0, sp, #312
	mov	w1, wzr
	mov	w2, #3968
	str	x8, [x20, #3976]
	str	x9, [x20, #4008]
	bl	memset
	adrp	x1, name
	add	x0, sp, #1, lsl #12             // =4096
	add	x4, sp, #1, lsl #12             // =4096
	mov	w8, #8
	mov	w9, #3
	add	x1, x1, :lo12:name
	add	x0, x0, #232
	add	x3, sp, #312
	add	x4, x4, #184
	mov	w2, #2
	str	x8, [x20, #16]
	str	w9, [sp, #312]
	bl	zb_ring_create
	cbnz	w0, .LBB132_11
// %bb.1:
	adrp	x8, __imp_CreateThread
	adrp	x2, producer
	add	x2, x2, :lo12:producer
	mov	x0, xzr
	mov	x1, xzr
	mov	x3, xzr
	ldr	x8, [x8, :lo12:__imp_CreateThread]
	mov	w4, wzr
	mov	x5, xzr
	blr	x8
	cbz	x0, .LBB132_12
// %bb.2:
	mov	x19, x0
	mov	x21, xzr
.LBB132_3:                              // =>This Inner Loop Header: Depth=1
	mov	x2, #44032
	add	x0, sp, #1, lsl #12             // =4096
	movk	x2, #64547, lsl #16
	add	x0, x0, #232
	add	x1, sp, #304
	movk	x2, #6, lsl #32
	bl	zb_ring_read
	cbnz	w0, .LBB132_9
// %bb.4:                               //   in Loop: Header=BB132_3 Depth=1
	ldr	x8, [x20]
	cmp	x21, x8
	b.ne	.LBB132_9
// %bb.5:                               //   in Loop: Header=BB132_3 Depth=1
	add	x21, x21, #1
	cmp	x21, #3000
	b.ne	.LBB132_3
// %bb.6:
	adrp	x8, __imp_WaitForSingleObject
	mov	x0, x19
	mov	w1, #-1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	cbnz	w0, .LBB132_13
// %bb.7:
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #232
	bl	zb_ring_close
	cbnz	w0, .LBB132_14
// %bb.8:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #1680
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB132_9:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #105
.LBB132_10:
	bl	snprintf
	add	x0, sp, #4
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, #1
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
.LBB132_11:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #102
	b	.LBB132_10
.LBB132_12:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #104
	b	.LBB132_10
.LBB132_13:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #106
	b	.LBB132_10
.LBB132_14:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #107
	b	.LBB132_10
                                        // -- End function
	.def	topic;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,topic
	.p2align	2                               // -- Begin function topic
topic:                                  // @topic
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	mov	x15, #346
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	adrp	x1, "??_C@_06KKKLBFKN@uint64?$AA@"
	add	x3, sp, #1, lsl #12             // =4096
	add	x19, sp, #312
	mov	w8, #2
	add	x1, x1, :lo12:"??_C@_06KKKLBFKN@uint64?$AA@"
	add	x0, sp, #368
	add	x3, x3, #1432
	mov	w2, #1
	str	x8, [x19, #5216]
	bl	zb_schema_array
	cbnz	w0, .LBB133_17
// %bb.1:
	adrp	x1, name
	add	x0, sp, #1, lsl #12             // =4096
	add	x1, x1, :lo12:name
	add	x0, x0, #896
	add	x2, sp, #368
	mov	x3, xzr
	bl	zb_publisher_create
	cbnz	w0, .LBB133_18
// %bb.2:
	adrp	x1, name
	add	x0, sp, #1, lsl #12             // =4096
	add	x1, x1, :lo12:name
	add	x0, x0, #240
	mov	x2, xzr
	bl	zb_subscriber_attach
	cbnz	w0, .LBB133_20
// %bb.3:
	mov	x20, xzr
	mov	x21, #-1
.LBB133_4:                              // =>This Inner Loop Header: Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x1, sp, #312
	add	x0, x0, #896
	mov	w2, #16
	stp	x20, x21, [x19]
	bl	zb_publisher_write
	cbnz	w0, .LBB133_13
// %bb.5:                               //   in Loop: Header=BB133_4 Depth=1
	mov	x3, #44032
	add	x0, sp, #1, lsl #12             // =4096
	movk	x3, #64547, lsl #16
	add	x0, x0, #240
	add	x2, sp, #328
	mov	w1, #1
	movk	x3, #6, lsl #32
	bl	zbi_subscriber_view
	cbnz	w0, .LBB133_14
// %bb.6:                               //   in Loop: Header=BB133_4 Depth=1
	ldr	x0, [x19, #16]
	add	x1, sp, #312
	mov	w2, #16
	bl	memcmp
	cbnz	w0, .LBB133_12
// %bb.7:                               //   in Loop: Header=BB133_4 Depth=1
	add	x0, sp, #1, lsl #12             // =4096
	add	x1, sp, #328
	add	x0, x0, #240
	bl	zb_subscriber_view_valid
	tbz	w0, #0, .LBB133_12
// %bb.8:                               //   in Loop: Header=BB133_4 Depth=1
	add	x20, x20, #1
	sub	x21, x21, #1
	cmp	x20, #100
	b.ne	.LBB133_4
// %bb.9:
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #896
	bl	zb_publisher_close
	cbnz	w0, .LBB133_21
// %bb.10:
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #240
	bl	zb_subscriber_close
	cbnz	w0, .LBB133_22
// %bb.11:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #1440
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB133_12:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #126
	b	.LBB133_15
.LBB133_13:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #124
	b	.LBB133_15
.LBB133_14:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #125
.LBB133_15:
	bl	snprintf
	add	x0, sp, #12
.LBB133_16:
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, #1
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
.LBB133_17:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@"
	add	x0, sp, #1, lsl #12             // =4096
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@"
	add	x0, x0, #240
	mov	w1, #300
	mov	w3, #118
	b	.LBB133_19
.LBB133_18:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@"
	add	x0, sp, #1, lsl #12             // =4096
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@"
	add	x0, x0, #240
	mov	w1, #300
	mov	w3, #119
.LBB133_19:
	bl	snprintf
	add	x0, sp, #1, lsl #12             // =4096
	add	x0, x0, #240
	b	.LBB133_16
.LBB133_20:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #120
	b	.LBB133_15
.LBB133_21:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #128
	b	.LBB133_15
.LBB133_22:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #129
	b	.LBB133_15
                                        // -- End function
	.def	say;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,say
	.p2align	2                               // -- Begin function say
say:                                    // @say
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	bl	strlen
	adrp	x8, __imp_GetStdHandle
	mov	x20, x0
	mov	w0, #-11
	ldr	x8, [x8, :lo12:__imp_GetStdHandle]
	blr	x8
	adrp	x8, __imp_WriteFile
	add	x3, sp, #12
	mov	x1, x19
	mov	w2, w20
	mov	x4, xzr
	ldr	x8, [x8, :lo12:__imp_WriteFile]
	blr	x8
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_lockfile_path;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_lockfile_path
	.p2align	2                               // -- Begin function zbi_lockfile_path
zbi_lockfile_path:                      // @zbi_lockfile_path
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	sub	sp, sp, #608
	adrp	x22, __imp_MultiByteToWideChar
	mov	x20, x2
	mov	x19, x0
	adrp	x2, "??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@"
	mov	x21, x1
	add	x2, x2, :lo12:"??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@"
	ldr	x22, [x22, :lo12:__imp_MultiByteToWideChar]
	mov	w0, wzr
	mov	w1, wzr
	mov	w3, #-1
	mov	x4, x19
	mov	w5, #600
	blr	x22
                                        // kill: def $w0 killed $w0 def $x0
	sxtw	x9, w0
	cmp	w0, #0
	sub	x9, x9, #1
	ldrb	w8, [x21]
	csel	x23, x9, xzr, gt
	cbz	w8, .LBB135_3
// %bb.1:
	add	x4, sp, #8
	mov	w0, wzr
	mov	w1, wzr
	mov	x2, x21
	mov	w3, #-1
	mov	w5, #300
	blr	x22
	cmp	w0, #2
	b.ge	.LBB135_4
// %bb.2:
	ldrb	w8, [x21]
	cbnz	w8, .LBB135_6
.LBB135_3:
	adrp	x8, __imp_GetTempPathW
	add	x1, x19, x23, lsl #1
	mov	w0, #300
	ldr	x8, [x8, :lo12:__imp_GetTempPathW]
	blr	x8
	b	.LBB135_5
.LBB135_4:
	adrp	x8, __imp_GetFullPathNameW
	add	x2, x19, x23, lsl #1
	add	x0, sp, #8
	mov	w1, #300
	mov	x3, xzr
	ldr	x8, [x8, :lo12:__imp_GetFullPathNameW]
	blr	x8
.LBB135_5:
	sub	w8, w0, #300
	cmn	w8, #299
	b.hs	.LBB135_7
.LBB135_6:
	mov	w0, wzr
	b	.LBB135_12
.LBB135_7:
	add	x8, x23, w0, uxtw
	sub	x9, x8, #1
	ldrh	w10, [x19, x9, lsl #1]
	cmp	w10, #92
	ldrb	w10, [x21]
	csel	x21, x9, x8, eq
	cbnz	w10, .LBB135_9
// %bb.8:
	mov	w8, #600
	adrp	x2, "??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@"
	add	x4, x19, x21, lsl #1
	sub	w5, w8, w21
	add	x2, x2, :lo12:"??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@"
	mov	w0, wzr
	mov	w1, wzr
	mov	w3, #-1
	blr	x22
                                        // kill: def $w0 killed $w0 def $x0
	sxtw	x8, w0
	cmp	w0, #0
	sub	x8, x8, #1
	csel	x8, x8, xzr, gt
	add	x21, x8, x21
.LBB135_9:
	cbz	x20, .LBB135_11
// %bb.10:
	mov	w23, #600
	adrp	x2, "??_C@_01KICIPPFI@?2?$AA@"
	add	x4, x19, x21, lsl #1
	sub	w5, w23, w21
	add	x2, x2, :lo12:"??_C@_01KICIPPFI@?2?$AA@"
	mov	w0, wzr
	mov	w1, wzr
	mov	w3, #-1
	blr	x22
                                        // kill: def $w0 killed $w0 def $x0
	sxtw	x8, w0
	cmp	w0, #0
	sub	x8, x8, #1
	mov	w0, wzr
	csel	x8, x8, xzr, gt
	mov	w1, wzr
	add	x21, x8, x21
	mov	x2, x20
	sub	w5, w23, w21
	mov	w3, #-1
	add	x4, x19, x21, lsl #1
	blr	x22
                                        // kill: def $w0 killed $w0 def $x0
	sxtw	x8, w0
	cmp	w0, #0
	sub	x8, x8, #1
	adrp	x2, "??_C@_05IAIEIABG@?4lock?$AA@"
	csel	x8, x8, xzr, gt
	add	x2, x2, :lo12:"??_C@_05IAIEIABG@?4lock?$AA@"
	add	x20, x21, x8
	mov	w0, wzr
	sub	w5, w23, w20
	mov	w1, wzr
	add	x4, x19, x20, lsl #1
	mov	w3, #-1
	blr	x22
                                        // kill: def $w0 killed $w0 def $x0
	sxtw	x8, w0
	cmp	w0, #0
	sub	x8, x8, #1
	csel	x8, x8, xzr, gt
	add	x21, x20, x8
.LBB135_11:
	mov	w0, #1
	strh	wzr, [x19, x21, lsl #1]
.LBB135_12:
	add	sp, sp, #608
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x23, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_fail;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_fail
	.p2align	2                               // -- Begin function zbi_fail
zbi_fail:                               // @zbi_fail
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	adrp	x8, __imp_GetLastError
	mov	x19, x0
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #182
	str	w0, [x19]
	b.gt	.LBB136_4
// %bb.1:
	sub	w8, w0, #2
	cmp	w8, #78
	b.hi	.LBB136_13
// %bb.2:
	adrp	x9, .LJTI136_0
	mov	w0, #-3
	add	x9, x9, :lo12:.LJTI136_0
	adr	x10, .LBB136_3
	ldrb	w11, [x9, x8]
	add	x10, x10, x11, lsl #2
	br	x10
.LBB136_3:
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_4:
	cmp	w0, #1449
	b.le	.LBB136_8
// %bb.5:
	sub	w8, w0, #1450
	cmp	w8, #5
	b.hi	.LBB136_7
// %bb.6:
	mov	w9, #1
	lsl	w8, w9, w8
	mov	w9, #41
	tst	w8, w9
	b.ne	.LBB136_14
.LBB136_7:
	cmp	w0, #1816
	b.eq	.LBB136_14
	b	.LBB136_16
.LBB136_8:
	cmp	w0, #183
	b.eq	.LBB136_12
// %bb.9:
	cmp	w0, #206
	b.eq	.LBB136_15
// %bb.10:
	cmp	w0, #1314
	b.ne	.LBB136_16
.LBB136_11:
	mov	w0, #-15
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_12:
	mov	w0, #-4
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_13:
	cmp	w0, #112
	b.ne	.LBB136_16
.LBB136_14:
	mov	w0, #-14
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_15:
	mov	w0, #-2
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_16:
	mov	w0, #-19
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
.LBB136_17:
	mov	w0, #-5
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
	.section	.rdata,"dr",associative,zbi_fail
.LJTI136_0:
	.byte	(.LBB136_3-.LBB136_3)>>2
	.byte	(.LBB136_3-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_11-.LBB136_3)>>2
	.byte	(.LBB136_12-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_14-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_14-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_17-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_16-.LBB136_3)>>2
	.byte	(.LBB136_12-.LBB136_3)>>2
                                        // -- End function
	.def	zbi_security_make;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_security_make
	.p2align	2                               // -- Begin function zbi_security_make
zbi_security_make:                      // @zbi_security_make
// %bb.0:
	sub	sp, sp, #144
	adrp	x8, __imp_GetCurrentProcess
	stp	x30, x23, [sp, #96]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #112]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #128]            // 16-byte Folded Spill
	mov	w20, w1
	str	xzr, [sp, #8]
	mov	x19, x0
	str	wzr, [sp, #4]
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcess]
	blr	x8
	adrp	x8, __imp_OpenProcessToken
	add	x2, sp, #8
	mov	w1, #8
	ldr	x8, [x8, :lo12:__imp_OpenProcessToken]
	blr	x8
	cbz	w0, .LBB137_12
// %bb.1:
	adrp	x8, __imp_GetTokenInformation
	add	x22, x19, #576
	ldr	x0, [sp, #8]
	add	x4, sp, #4
	mov	w1, #1
	mov	x2, x22
	ldr	x8, [x8, :lo12:__imp_GetTokenInformation]
	mov	w3, #256
	blr	x8
	cbz	w0, .LBB137_12
// %bb.2:
	adrp	x8, __imp_InitializeAcl
	add	x21, x19, #64
	mov	x0, x21
	mov	w1, #512
	mov	w2, #2
	ldr	x8, [x8, :lo12:__imp_InitializeAcl]
	blr	x8
	cbz	w0, .LBB137_12
// %bb.3:
	ldr	x3, [x22]
	adrp	x22, __imp_AddAccessAllowedAce
	mov	x0, x21
	mov	w1, #2
	mov	w2, #268435456
	ldr	x22, [x22, :lo12:__imp_AddAccessAllowedAce]
	blr	x22
	cbz	w0, .LBB137_12
// %bb.4:
	adrp	x23, __imp_CreateWellKnownSid
	mov	w8, #72
	tst	w20, #0x30
	ldr	x23, [x23, :lo12:__imp_CreateWellKnownSid]
	str	w8, [sp, #20]
	b.eq	.LBB137_7
// %bb.5:
	add	x2, sp, #24
	add	x3, sp, #20
	mov	w0, #17
	mov	x1, xzr
	blr	x23
	cbz	w0, .LBB137_12
// %bb.6:
	tst	w20, #0x10
	mov	w8, #268435456
	mov	w9, #-1610612736
	add	x3, sp, #24
	csel	w2, w9, w8, eq
	mov	x0, x21
	mov	w1, #2
	blr	x22
	cbz	w0, .LBB137_12
.LBB137_7:
	mov	w8, #72
	tst	w20, #0x6
	str	w8, [sp, #20]
	b.eq	.LBB137_10
// %bb.8:
	add	x2, sp, #24
	add	x3, sp, #20
	mov	w0, #1
	mov	x1, xzr
	blr	x23
	cbz	w0, .LBB137_12
// %bb.9:
	tst	w20, #0x2
	mov	w8, #268435456
	mov	w9, #-1610612736
	add	x3, sp, #24
	csel	w2, w9, w8, eq
	mov	x0, x21
	mov	w1, #2
	blr	x22
	cbz	w0, .LBB137_12
.LBB137_10:
	adrp	x8, __imp_InitializeSecurityDescriptor
	add	x20, x19, #24
	mov	x0, x20
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_InitializeSecurityDescriptor]
	blr	x8
	cbz	w0, .LBB137_12
// %bb.11:
	adrp	x8, __imp_SetSecurityDescriptorDacl
	mov	x0, x20
	mov	w1, #1
	mov	x2, x21
	mov	w3, wzr
	ldr	x8, [x8, :lo12:__imp_SetSecurityDescriptorDacl]
	blr	x8
	cmp	w0, #0
	cset	w20, ne
	b	.LBB137_13
.LBB137_12:
	mov	w20, wzr
.LBB137_13:
	ldr	x0, [sp, #8]
	cbz	x0, .LBB137_15
// %bb.14:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB137_15:
	mov	w8, #24
	add	x9, x19, #24
	cmp	w20, #0
	str	wzr, [x19, #16]
	csel	x0, x19, xzr, ne
	str	w8, [x19]
	str	x9, [x19, #8]
	ldp	x20, x19, [sp, #128]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #112]            // 16-byte Folded Reload
	ldp	x30, x23, [sp, #96]             // 16-byte Folded Reload
	add	sp, sp, #144
	ret
                                        // -- End function
	.def	zbi_claim_repair;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_claim_repair
	.p2align	2                               // -- Begin function zbi_claim_repair
zbi_claim_repair:                       // @zbi_claim_repair
// %bb.0:
	sub	sp, sp, #80
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	adrp	x23, __imp_QueryPerformanceCounter
	stp	x30, x25, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	mov	w22, #51712
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceCounter]
	add	x0, sp, #8
	mov	x20, x1
	movk	w22, #15258, lsl #16
	blr	x23
	adrp	x24, __imp_QueryPerformanceFrequency
	mov	x0, sp
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceFrequency]
	blr	x24
	ldp	x9, x8, [sp]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x22
	sdiv	x8, x8, x9
	mov	w9, #25856
	movk	w9, #7629, lsl #16
	madd	x8, x10, x22, x8
	add	x25, x8, x9
.LBB138_1:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x19
	mov	w1, #2
	mov	x2, x20
	bl	zbi_claim
	mov	w21, w0
	cmn	w0, #5
	b.ne	.LBB138_4
// %bb.2:                               //   in Loop: Header=BB138_1 Depth=1
	add	x0, sp, #8
	blr	x23
	mov	x0, sp
	blr	x24
	ldp	x9, x8, [sp]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x22
	sdiv	x8, x8, x9
	madd	x8, x10, x22, x8
	cmp	x8, x25
	b.ge	.LBB138_6
// %bb.3:                               //   in Loop: Header=BB138_1 Depth=1
	mov	w0, #3392
	movk	w0, #3, lsl #16
	bl	zbi_sleep_ns
	b	.LBB138_1
.LBB138_4:
	cbnz	w21, .LBB138_6
// %bb.5:
	ldr	w8, [x19, #416]
	orr	w8, w8, #0x4
	str	w8, [x19, #416]
.LBB138_6:
	mov	w0, w21
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x25, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zbi_stream_map;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_stream_map
	.p2align	2                               // -- Begin function zbi_stream_map
zbi_stream_map:                         // @zbi_stream_map
// %bb.0:
	sub	sp, sp, #176
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	ldr	x20, [x0, #16]
	stp	x30, x21, [sp, #144]            // 16-byte Folded Spill
	cbz	x20, .LBB139_9
// %bb.1:
	mov	x19, x0
	ldr	x8, [x0, #40]
	str	xzr, [sp, #8]
	cbz	x8, .LBB139_10
// %bb.2:
	mov	x4, x2
	and	w2, w1, #0x1
	add	x3, sp, #8
	mov	x0, x19
	mov	x1, x20
	bl	zbi_view_open
	cbnz	w0, .LBB139_17
// %bb.3:
	ldr	x21, [sp, #8]
	cmp	x20, #127
	stp	x21, x20, [x19, #8]
	b.hi	.LBB139_11
// %bb.4:
	ldrb	w8, [x21]
	cbnz	w8, .LBB139_16
// %bb.5:
	mov	w9, #1
.LBB139_6:                              // =>This Inner Loop Header: Depth=1
	mov	x8, x9
	cmp	x20, x9
	b.eq	.LBB139_8
// %bb.7:                               //   in Loop: Header=BB139_6 Depth=1
	ldrb	w10, [x21, x8]
	add	x9, x8, #1
	cbz	w10, .LBB139_6
.LBB139_8:
	cmp	x8, x20
	mov	w8, #-4
	cinc	w0, w8, hs
	b	.LBB139_17
.LBB139_9:
	mov	w0, #-3
	b	.LBB139_17
.LBB139_10:
	mov	w0, #-19
	b	.LBB139_17
.LBB139_11:
	str	x21, [x19, #200]
	add	x0, sp, #8
	ldr	x8, [x21]
	add	x1, sp, #136
	mov	w2, #8
	add	x20, sp, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #8]
	add	x0, x20, #8
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #16]
	add	x0, x20, #16
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #24]
	add	x0, x20, #24
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #32]
	add	x0, x20, #32
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #40]
	add	x0, x20, #40
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #48]
	add	x0, x20, #48
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #56]
	add	x0, x20, #56
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #64]
	add	x0, x20, #64
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #72]
	add	x0, x20, #72
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #80]
	add	x0, x20, #80
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #88]
	add	x0, x20, #88
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #96]
	add	x0, x20, #96
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #104]
	add	x0, x20, #104
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #112]
	add	x0, x20, #112
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	x8, [x21, #120]
	add	x0, x20, #120
	add	x1, sp, #136
	mov	w2, #8
	str	x8, [sp, #136]
	bl	memcpy
	ldr	w8, [sp, #8]
	cmp	w8, #128
	b.eq	.LBB139_18
// %bb.12:
	cbnz	w8, .LBB139_16
// %bb.13:
	ldrb	w8, [sp, #12]
	mov	w0, #-4
	cmp	w8, #1
	b.hi	.LBB139_17
// %bb.14:
	ldrb	w8, [sp, #15]
	cbnz	w8, .LBB139_17
// %bb.15:
	ldrb	w8, [sp, #104]
	ldrb	w9, [sp, #105]
	ldrb	w10, [sp, #106]
	ldrb	w11, [sp, #107]
	orr	w8, w8, w9
	ldrb	w9, [sp, #108]
	orr	w8, w8, w10
	ldrb	w10, [sp, #109]
	orr	w8, w8, w11
	ldrb	w11, [sp, #110]
	orr	w8, w8, w9
	ldrb	w9, [sp, #111]
	orr	w8, w8, w10
	ldrb	w10, [sp, #112]
	orr	w8, w8, w11
	ldrb	w11, [sp, #113]
	orr	w8, w8, w9
	ldrb	w9, [sp, #114]
	orr	w8, w8, w10
	ldrb	w10, [sp, #115]
	orr	w8, w8, w11
	ldrb	w11, [sp, #116]
	orr	w8, w8, w9
	ldrb	w9, [sp, #117]
	orr	w8, w8, w10
	ldrb	w10, [sp, #118]
	orr	w8, w8, w11
	ldrb	w11, [sp, #119]
	orr	w8, w8, w9
	ldrb	w9, [sp, #120]
	orr	w8, w8, w10
	ldrb	w10, [sp, #121]
	orr	w8, w8, w11
	ldrb	w11, [sp, #122]
	orr	w8, w8, w9
	ldrb	w9, [sp, #123]
	orr	w8, w8, w10
	ldrb	w10, [sp, #124]
	orr	w8, w8, w11
	ldrb	w11, [sp, #125]
	orr	w8, w8, w9
	ldrb	w9, [sp, #126]
	orr	w8, w8, w10
	ldrb	w10, [sp, #127]
	orr	w8, w8, w11
	ldrb	w11, [sp, #128]
	orr	w8, w8, w9
	ldrb	w9, [sp, #129]
	orr	w8, w8, w10
	ldrb	w10, [sp, #130]
	orr	w8, w8, w11
	ldrb	w11, [sp, #131]
	orr	w8, w8, w9
	ldrb	w9, [sp, #132]
	orr	w8, w8, w10
	ldrb	w10, [sp, #133]
	orr	w8, w8, w11
	ldrb	w11, [sp, #134]
	orr	w8, w8, w9
	ldrb	w9, [sp, #135]
	orr	w8, w8, w10
	orr	w8, w8, w11
	orr	w8, w8, w9
	cmp	w8, #0
	mov	w8, #-4
	cinc	w0, w8, eq
	b	.LBB139_17
.LBB139_16:
	mov	w0, #-4
.LBB139_17:
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x30, x21, [sp, #144]            // 16-byte Folded Reload
	add	sp, sp, #176
	ret
.LBB139_18:
	ldrb	w8, [sp, #12]
	cmp	w8, #1
	b.ne	.LBB139_21
// %bb.19:
	ldr	x9, [x19, #16]
	ldr	x8, [sp, #16]
	sub	x9, x9, #128
	subs	x10, x9, x8
	b.hs	.LBB139_22
// %bb.20:
	mov	w0, #-12
	b	.LBB139_17
.LBB139_21:
	mov	w0, #-13
	b	.LBB139_17
.LBB139_22:
	ldr	x9, [sp, #40]
	mov	w0, #-12
	cmp	x9, x10
	b.hi	.LBB139_17
// %bb.23:
	cmp	x9, #17
	b.lo	.LBB139_17
// %bb.24:
	sub	x10, x8, #1
	cmp	x10, #7
	b.lo	.LBB139_17
// %bb.25:
	ldr	x10, [x19, #200]
	mov	w0, #-12
	ldr	x11, [sp, #56]
	stp	x8, x9, [x19, #232]
	add	x10, x10, #128
	add	x12, x10, x8
	cmp	x11, x9
	stp	x10, x12, [x19, #216]
	b.hi	.LBB139_17
// %bb.26:
	ldr	x10, [sp, #64]
	cmp	x10, x9
	b.hi	.LBB139_17
// %bb.27:
	ldr	x9, [sp, #32]
	cmp	x9, x8
	b.hi	.LBB139_17
// %bb.28:
	ldr	x9, [sp, #24]
	cmp	x9, x8
	mov	w8, #-12
	csel	w0, w8, wzr, hi
	b	.LBB139_17
                                        // -- End function
	.def	zbi_sem_there;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_there
	.p2align	2                               // -- Begin function zbi_sem_there
zbi_sem_there:                          // @zbi_sem_there
// %bb.0:
	sub	sp, sp, #80
	mov	x2, x1
	mov	x1, x0
	add	x0, sp, #8
	add	x3, sp, #60
	str	x30, [sp, #48]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	str	wzr, [sp, #60]
	bl	zbi_sem_open
	mov	w19, w0
	cbnz	w0, .LBB140_8
// %bb.1:
	ldr	x0, [sp, #16]
	cbz	x0, .LBB140_3
// %bb.2:
	adrp	x8, __imp_UnmapViewOfFile
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
.LBB140_3:
	adrp	x20, __imp_CloseHandle
	ldr	x0, [sp, #24]
	ldr	x20, [x20, :lo12:__imp_CloseHandle]
	cbz	x0, .LBB140_5
// %bb.4:
	blr	x20
.LBB140_5:
	ldr	x0, [sp, #8]
	cbz	x0, .LBB140_7
// %bb.6:
	blr	x20
.LBB140_7:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #40
	bl	memset
.LBB140_8:
	cmn	w19, #3
	ldr	x30, [sp, #48]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	cset	w0, ne
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zbi_shm_hint;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_hint
	.p2align	2                               // -- Begin function zbi_shm_hint
zbi_shm_hint:                           // @zbi_shm_hint
// %bb.0:
	sub	sp, sp, #80
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	x19, x2
	ldr	x20, [x0, #16]
	stp	x30, x25, [sp, #16]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	tbz	w1, #0, .LBB141_4
// %bb.1:
	cbz	x20, .LBB141_4
// %bb.2:
	mov	x8, xzr
	ldr	x9, [x21, #8]
.LBB141_3:                              // =>This Inner Loop Header: Depth=1
	ldrb	wzr, [x9, x8]
	add	x8, x8, #1, lsl #12             // =4096
	cmp	x8, x20
	b.lo	.LBB141_3
.LBB141_4:
	tbz	w1, #1, .LBB141_6
// %bb.5:
	adrp	x24, __imp_VirtualLock
	ldr	x0, [x21, #8]
	mov	x1, x20
	ldr	x24, [x24, :lo12:__imp_VirtualLock]
	blr	x24
	cbz	w0, .LBB141_8
.LBB141_6:
	mov	w0, wzr
.LBB141_7:
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x25, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #80
	ret
.LBB141_8:
	adrp	x25, __imp_GetCurrentProcess
	ldr	x25, [x25, :lo12:__imp_GetCurrentProcess]
	blr	x25
	adrp	x8, __imp_GetProcessWorkingSetSize
	add	x1, sp, #8
	mov	x2, sp
	ldr	x8, [x8, :lo12:__imp_GetProcessWorkingSetSize]
	blr	x8
	cbz	w0, .LBB141_12
// %bb.9:
	mov	x8, #4611686018427387902
	cmp	x20, x8
	b.hi	.LBB141_12
// %bb.10:
	ldp	x8, x9, [sp]
	add	x10, x20, #16, lsl #12          // =65536
	add	x22, x10, x8
	add	x23, x10, x9
	blr	x25
	adrp	x8, __imp_SetProcessWorkingSetSize
	mov	x1, x23
	mov	x2, x22
	ldr	x8, [x8, :lo12:__imp_SetProcessWorkingSetSize]
	blr	x8
	cbz	w0, .LBB141_12
// %bb.11:
	ldr	x0, [x21, #8]
	mov	x1, x20
	blr	x24
	cbnz	w0, .LBB141_6
.LBB141_12:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	mov	w8, w0
	mov	w0, #-14
	str	w8, [x19]
	b	.LBB141_7
                                        // -- End function
	.def	zbi_claim;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_claim
	.p2align	2                               // -- Begin function zbi_claim
zbi_claim:                              // @zbi_claim
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	sub	sp, sp, #1152
	mov	x20, x0
	mov	x19, x2
	mov	w5, w1
	ldr	x8, [x20, #56]!
	cbz	x8, .LBB142_4
// %bb.1:
	mov	x20, x0
	ldr	x9, [x20, #72]!
	cbz	x9, .LBB142_4
// %bb.2:
	mov	x20, x0
	ldr	x9, [x20, #88]!
	cbz	x9, .LBB142_4
// %bb.3:
	mov	x9, x0
	ldr	x10, [x9, #104]!
	cmp	x10, #0
	csel	x20, x9, xzr, eq
.LBB142_4:
	add	w9, w5, #1
	sxtw	x21, w9
	cmp	x8, x21
	b.eq	.LBB142_8
// %bb.5:
	ldr	x8, [x0, #72]
	cmp	x8, x21
	b.eq	.LBB142_8
// %bb.6:
	ldr	x8, [x0, #88]
	cmp	x8, x21
	b.eq	.LBB142_8
// %bb.7:
	ldr	x8, [x0, #104]
	cmp	x8, x21
	b.ne	.LBB142_10
.LBB142_8:
	mov	w0, wzr
.LBB142_9:
	add	sp, sp, #1152
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB142_10:
	cbz	x20, .LBB142_14
// %bb.11:
	ldr	x8, [x0, #48]
	cbz	x8, .LBB142_14
// %bb.12:
	ldp	x3, x4, [x0, #24]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #832
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	bl	snprintf
	mov	x0, sp
	mov	w1, #384
	bl	zbi_security_make
	adrp	x8, __imp_CreateNamedPipeA
	mov	w1, #1
	mov	x7, x0
	add	x0, sp, #832
	movk	w1, #8, lsl #16
	mov	w2, #8
	ldr	x8, [x8, :lo12:__imp_CreateNamedPipeA]
	mov	w3, #1
	mov	w4, wzr
	mov	w5, wzr
	mov	w6, wzr
	blr	x8
	cmn	x0, #1
	b.eq	.LBB142_15
// %bb.13:
	mov	x8, x0
	mov	w0, wzr
	and	x9, x21, #0xffffffff
	stp	x9, x8, [x20]
	b	.LBB142_9
.LBB142_14:
	mov	w0, #-19
	b	.LBB142_9
.LBB142_15:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #231
	mov	w8, w0
	ccmp	w0, #5, #4, ne
	mov	w9, #-19
	mov	w10, #-5
	str	w8, [x19]
	csel	w0, w10, w9, eq
	b	.LBB142_9
                                        // -- End function
	.def	zbi_view_open;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_view_open
	.p2align	2                               // -- Begin function zbi_view_open
zbi_view_open:                          // @zbi_view_open
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	tst	w2, #0x1
	mov	w8, #4
	mov	w9, #6
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	csel	w24, w9, w8, ne
	mov	x8, #-65537
	cmp	x1, x8
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	b.ls	.LBB143_3
// %bb.1:
	mov	w8, #-7
.LBB143_2:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	mov	w0, w8
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB143_3:
	adrp	x27, __imp_VirtualAlloc
	add	x25, x1, #16, lsl #12           // =65536
	mov	x22, x3
	mov	w21, w2
	mov	x23, x1
	mov	x19, x0
	ldr	x27, [x27, :lo12:__imp_VirtualAlloc]
	mov	x0, xzr
	mov	x1, x25
	mov	w2, #8192
	mov	w3, #1
	mov	x20, x4
	blr	x27
	cbz	x0, .LBB143_11
// %bb.4:
	adrp	x29, __imp_VirtualFree
	mov	x26, x0
	mov	w28, wzr
	ldr	x29, [x29, :lo12:__imp_VirtualFree]
	b	.LBB143_7
.LBB143_5:                              //   in Loop: Header=BB143_7 Depth=1
	cmp	w28, #99
	b.hs	.LBB143_14
.LBB143_6:                              //   in Loop: Header=BB143_7 Depth=1
	mov	x0, xzr
	mov	x1, x25
	mov	w2, #8192
	mov	w3, #1
	add	w28, w28, #1
	blr	x27
	mov	x26, x0
	cbz	x0, .LBB143_11
.LBB143_7:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x26
	mov	x1, xzr
	mov	w2, #32768
	blr	x29
	mov	x0, x26
	mov	w1, #32
	mov	w2, #12288
	mov	w3, #4
	blr	x27
	cbz	x0, .LBB143_5
// %bb.8:                               //   in Loop: Header=BB143_7 Depth=1
	adrp	x8, __imp_MapViewOfFileEx
	add	x5, x26, #16, lsl #12           // =65536
	ldr	x0, [x19, #40]
	mov	w1, w24
	mov	w2, wzr
	mov	w3, wzr
	mov	x4, x23
	ldr	x8, [x8, :lo12:__imp_MapViewOfFileEx]
	blr	x8
	str	x0, [x22]
	cbnz	x0, .LBB143_12
// %bb.9:                               //   in Loop: Header=BB143_7 Depth=1
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	str	w0, [x20]
	mov	x0, x26
	mov	x1, xzr
	mov	w2, #32768
	blr	x29
	ldr	w8, [x20]
	cmp	w8, #487
	b.ne	.LBB143_15
// %bb.10:                              //   in Loop: Header=BB143_7 Depth=1
	cmp	w28, #99
	b.lo	.LBB143_6
	b	.LBB143_15
.LBB143_11:
	mov	x0, x20
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	b	zbi_fail
.LBB143_12:
	sub	x9, x0, #16, lsl #12            // =65536
	tbz	w21, #0, .LBB143_16
// %bb.13:
	ldr	x10, [x19, #48]
	b	.LBB143_17
.LBB143_14:
	ldr	w8, [x20]
.LBB143_15:
	cmp	w8, #5
	mov	w8, #-15
	cinc	w8, w8, ne
	b	.LBB143_2
.LBB143_16:
	mov	x10, xzr
.LBB143_17:
	mov	x11, #-65520
	mov	x13, #21057
	movk	x13, #21839, lsl #16
	mov	x12, #-65512
	movk	x13, #17486, lsl #32
	mov	w8, wzr
	str	x10, [x0, x11]
	mov	x11, #-65528
	ldrb	w10, [x19]
	movk	x13, #23106, lsl #48
	str	x9, [x0, x11]
	and	w10, w10, #0x1
	str	x13, [x9]
	strb	w10, [x0, x12]
	b	.LBB143_2
                                        // -- End function
	.def	zbi_sem_open;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_open
	.p2align	2                               // -- Begin function zbi_sem_open
zbi_sem_open:                           // @zbi_sem_open
// %bb.0:
	sub	sp, sp, #432
	stp	x20, x19, [sp, #416]            // 16-byte Folded Spill
	mov	x20, x3
	adrp	x3, "??_C@_00CNPNBAHC@?$AA@"
	stp	x22, x21, [sp, #400]            // 16-byte Folded Spill
	mov	x21, x2
	mov	x22, x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x3, x3, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	mov	x19, x0
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #16
	mov	w1, #320
	mov	x4, x22
	mov	x5, x21
	mov	x6, x3
	stp	x30, x29, [sp, #336]            // 16-byte Folded Spill
	stp	x28, x27, [sp, #352]            // 16-byte Folded Spill
	stp	x26, x25, [sp, #368]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #384]            // 16-byte Folded Spill
	bl	snprintf
	adrp	x28, __imp_OpenSemaphoreA
	mov	w0, #3
	add	x2, sp, #16
	movk	w0, #16, lsl #16
	mov	w1, wzr
	ldr	x28, [x28, :lo12:__imp_OpenSemaphoreA]
	blr	x28
	mov	x23, x0
	mov	x27, x0
	cbnz	x0, .LBB144_6
// %bb.1:
	adrp	x29, __imp_GetLastError
	str	x20, [sp, #8]                   // 8-byte Folded Spill
	cmp	x23, #0
	adrp	x24, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	adrp	x25, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x26, "??_C@_00CNPNBAHC@?$AA@"
	ldr	x29, [x29, :lo12:__imp_GetLastError]
	cset	w20, ne
	add	x24, x24, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x25, x25, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x26, x26, :lo12:"??_C@_00CNPNBAHC@?$AA@"
.LBB144_2:                              // =>This Inner Loop Header: Depth=1
	blr	x29
	cmp	w0, #2
	b.ne	.LBB144_9
// %bb.3:                               //   in Loop: Header=BB144_2 Depth=1
	tbnz	w20, #0, .LBB144_9
// %bb.4:                               //   in Loop: Header=BB144_2 Depth=1
	add	x0, sp, #16
	mov	w1, #320
	mov	x2, x24
	mov	x3, x25
	mov	x4, x22
	mov	x5, x21
	mov	x6, x26
	bl	snprintf
	mov	w0, #3
	add	x2, sp, #16
	movk	w0, #16, lsl #16
	mov	w1, wzr
	blr	x28
	mov	w20, #1
	cbz	x0, .LBB144_2
// %bb.5:
	mov	x27, x0
	ldr	x20, [sp, #8]                   // 8-byte Folded Reload
.LBB144_6:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #40
	cmp	x23, #0
	cset	w23, eq
	bl	memset
	mov	x0, x19
	mov	x1, x22
	mov	x2, x21
	mov	w3, w23
	mov	w4, #384
	mov	x5, x20
	str	x27, [x19]
	bl	zbi_sem_finish
	cbnz	w0, .LBB144_17
// %bb.7:
	ldr	x8, [x19, #8]
	ldr	x8, [x8, #4088]
	dmb	ishld
	str	x8, [x19, #32]
	tbnz	w8, #0, .LBB144_10
// %bb.8:
	mov	w0, wzr
	b	.LBB144_17
.LBB144_9:
	ldr	x0, [sp, #8]                    // 8-byte Folded Reload
	bl	zbi_fail
	mov	w8, #-3
	cmn	w0, #2
	csel	w0, w8, w0, eq
	b	.LBB144_17
.LBB144_10:
	ldr	x0, [x19, #8]
	cbz	x0, .LBB144_12
// %bb.11:
	adrp	x8, __imp_UnmapViewOfFile
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
.LBB144_12:
	adrp	x20, __imp_CloseHandle
	ldr	x0, [x19, #16]
	ldr	x20, [x20, :lo12:__imp_CloseHandle]
	cbz	x0, .LBB144_14
// %bb.13:
	blr	x20
.LBB144_14:
	ldr	x0, [x19]
	cbz	x0, .LBB144_16
// %bb.15:
	blr	x20
.LBB144_16:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	mov	w0, #-3
.LBB144_17:
	ldp	x20, x19, [sp, #416]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #400]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #384]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #368]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #352]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #336]            // 16-byte Folded Reload
	add	sp, sp, #432
	ret
                                        // -- End function
	.def	zbi_sem_finish;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_finish
	.p2align	2                               // -- Begin function zbi_sem_finish
zbi_sem_finish:                         // @zbi_sem_finish
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	str	x21, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	sub	sp, sp, #1152
	adrp	x8, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	mov	x19, x5
	mov	x5, x2
	add	x8, x8, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	tst	w3, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	adrp	x6, "??_C@_05EENEKEBP@?3side?$AA@"
	mov	w21, w4
	mov	x4, x1
	mov	x20, x0
	csel	x3, x9, x8, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x6, x6, :lo12:"??_C@_05EENEKEBP@?3side?$AA@"
	add	x0, sp, #832
	mov	w1, #320
	bl	snprintf
	mov	x0, sp
	mov	w1, w21
	bl	zbi_security_make
	adrp	x8, __imp_CreateFileMappingA
	mov	x1, x0
	add	x5, sp, #832
	mov	x0, #-1
	mov	w2, #4
	mov	w3, wzr
	ldr	x8, [x8, :lo12:__imp_CreateFileMappingA]
	mov	w4, #4096
	blr	x8
	mov	x21, x0
	cbz	x0, .LBB145_2
// %bb.1:
	adrp	x8, __imp_MapViewOfFile
	mov	x0, x21
	mov	w1, #6
	mov	w2, wzr
	mov	w3, wzr
	mov	w4, #4096
	ldr	x8, [x8, :lo12:__imp_MapViewOfFile]
	blr	x8
	str	x0, [x20, #8]
.LBB145_2:
	adrp	x8, __imp_GetModuleHandleA
	str	x21, [x20, #16]
	adrp	x0, "??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB145_4
// %bb.3:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@"
	add	x1, x1, :lo12:"??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
.LBB145_4:
	ldr	x8, [x20, #8]
	str	x0, [x20, #24]
	cbz	x8, .LBB145_6
// %bb.5:
	mov	w0, wzr
	b	.LBB145_27
.LBB145_6:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	str	w0, [x19]
	ldr	x0, [x20, #8]
	cbz	x0, .LBB145_8
// %bb.7:
	adrp	x8, __imp_UnmapViewOfFile
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
.LBB145_8:
	adrp	x21, __imp_CloseHandle
	ldr	x0, [x20, #16]
	ldr	x21, [x21, :lo12:__imp_CloseHandle]
	cbz	x0, .LBB145_10
// %bb.9:
	blr	x21
.LBB145_10:
	ldr	x0, [x20]
	cbz	x0, .LBB145_12
// %bb.11:
	blr	x21
.LBB145_12:
	mov	x0, x20
	mov	w1, wzr
	mov	w2, #40
	bl	memset
	ldr	w8, [x19]
	cmp	w8, #182
	b.gt	.LBB145_16
// %bb.13:
	sub	w9, w8, #2
	cmp	w9, #78
	b.hi	.LBB145_25
// %bb.14:
	adrp	x8, .LJTI145_0
	mov	w0, #-3
	add	x8, x8, :lo12:.LJTI145_0
	adr	x10, .LBB145_15
	ldrb	w11, [x8, x9]
	add	x10, x10, x11, lsl #2
	br	x10
.LBB145_15:
	mov	w0, #-5
	b	.LBB145_27
.LBB145_16:
	cmp	w8, #1449
	b.le	.LBB145_20
// %bb.17:
	sub	w9, w8, #1450
	cmp	w9, #5
	b.hi	.LBB145_19
// %bb.18:
	mov	w10, #1
	lsl	w9, w10, w9
	mov	w10, #41
	tst	w9, w10
	b.ne	.LBB145_26
.LBB145_19:
	cmp	w8, #1816
	b.eq	.LBB145_26
	b	.LBB145_29
.LBB145_20:
	cmp	w8, #183
	b.eq	.LBB145_24
// %bb.21:
	cmp	w8, #206
	b.eq	.LBB145_28
// %bb.22:
	cmp	w8, #1314
	b.ne	.LBB145_29
.LBB145_23:
	mov	w0, #-15
	b	.LBB145_27
.LBB145_24:
	mov	w0, #-4
	b	.LBB145_27
.LBB145_25:
	cmp	w8, #112
	b.ne	.LBB145_29
.LBB145_26:
	mov	w0, #-14
.LBB145_27:
	add	sp, sp, #1152
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x21, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB145_28:
	mov	w0, #-2
	b	.LBB145_27
.LBB145_29:
	mov	w0, #-19
	b	.LBB145_27
	.section	.rdata,"dr",associative,zbi_sem_finish
.LJTI145_0:
	.byte	(.LBB145_27-.LBB145_15)>>2
	.byte	(.LBB145_27-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_23-.LBB145_15)>>2
	.byte	(.LBB145_24-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_26-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_26-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_15-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_29-.LBB145_15)>>2
	.byte	(.LBB145_24-.LBB145_15)>>2
                                        // -- End function
	.def	zbi_peer_life;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_peer_life
	.p2align	2                               // -- Begin function zbi_peer_life
zbi_peer_life:                          // @zbi_peer_life
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	cbz	x1, .LBB146_4
// %bb.1:
	ldr	x8, [x0]
	mov	x20, x1
	mov	x19, x0
	cmp	x8, x1
	b.eq	.LBB146_11
// %bb.2:
	lsr	x22, x20, #32
	cbnz	x22, .LBB146_5
// %bb.3:
	adrp	x8, __imp_OpenProcess
	mov	w0, #1048576
	mov	w1, wzr
	mov	w2, w20
	ldr	x8, [x8, :lo12:__imp_OpenProcess]
	blr	x8
	mov	x21, x0
	ldr	x0, [x19, #8]
	cbnz	x0, .LBB146_6
	b	.LBB146_7
.LBB146_4:
	mov	w0, wzr
	b	.LBB146_15
.LBB146_5:
	mov	x21, xzr
	ldr	x0, [x19, #8]
	cbz	x0, .LBB146_7
.LBB146_6:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB146_7:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	cmp	x21, #0
	stp	x20, x21, [x19]
	cset	w8, ne
	cbnz	x21, .LBB146_10
// %bb.8:
	cbnz	x22, .LBB146_10
// %bb.9:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #5
	cset	w8, eq
.LBB146_10:
	str	w8, [x19, #16]
.LBB146_11:
	ldr	x0, [x19, #8]
	cbz	x0, .LBB146_14
// %bb.12:
	adrp	x8, __imp_WaitForSingleObject
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	cbnz	w0, .LBB146_14
// %bb.13:
	str	wzr, [x19, #16]
.LBB146_14:
	ldr	w0, [x19, #16]
.LBB146_15:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_settle;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_settle
	.p2align	2                               // -- Begin function zbi_settle
zbi_settle:                             // @zbi_settle
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #432
	ldr	w20, [x1]
	mov	w8, #88
	mov	w9, #80
	mov	x25, x2
	mov	x21, x1
	mov	x27, x3
	cmp	w20, #0
	mov	x19, x0
	csel	x22, x9, x8, eq
	ldr	x8, [x0, #200]
	cset	w23, eq
	mov	w1, w23
	ldr	x24, [x8, x22]
	dmb	ishld
	mov	x2, x24
	bl	zbi_presence_of
	ldr	x8, [x19, #200]
	cmp	w0, #2
	ldr	x2, [x8, x22]
	dmb	ishld
	ccmp	x2, x24, #4, eq
	b.eq	.LBB147_2
// %bb.1:
	mov	x0, x19
	mov	w1, w23
	bl	zbi_presence_of
.LBB147_2:
	cmp	w0, #1
	b.ne	.LBB147_20
// %bb.3:
	stp	x27, x21, [sp, #32]             // 16-byte Folded Spill
	adrp	x27, __imp_QueryPerformanceCounter
	adrp	x28, __imp_QueryPerformanceFrequency
	mov	w26, #51712
	mov	w29, #57600
	mov	x21, x25
	movk	w26, #15258, lsl #16
	movk	w29, #1525, lsl #16
	ldr	x8, [x19, #208]
	ldr	x27, [x27, :lo12:__imp_QueryPerformanceCounter]
	ldr	x28, [x28, :lo12:__imp_QueryPerformanceFrequency]
	cbz	x8, .LBB147_11
// %bb.4:
	ldr	x9, [x19, #56]
	cmp	w20, #0
	mov	w8, #1
	cinc	x8, x8, eq
	cmp	x9, x8
	b.eq	.LBB147_11
// %bb.5:
	ldr	x9, [x19, #72]
	cmp	x9, x8
	b.eq	.LBB147_11
// %bb.6:
	ldr	x9, [x19, #88]
	cmp	x9, x8
	b.eq	.LBB147_11
// %bb.7:
	ldr	x9, [x19, #104]
	cmp	x9, x8
	b.eq	.LBB147_11
// %bb.8:
	ldr	x8, [x19, #48]
	cbz	x8, .LBB147_11
// %bb.9:
	ldp	x3, x4, [x19, #24]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #104
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, w23
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #104
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB147_69
// %bb.10:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB147_69
.LBB147_11:
	mov	x0, x21
	mov	w1, wzr
	mov	w2, #80
	bl	memset
	ldp	x10, x9, [sp, #32]              // 16-byte Folded Reload
	mov	w8, #1
	add	x0, sp, #104
	strb	w8, [x10]
	ldrb	w8, [x9, #4]!
	str	x9, [sp, #24]                   // 8-byte Folded Spill
	cmp	w8, #0
	csel	x20, xzr, x29, eq
	blr	x27
	add	x0, sp, #424
	blr	x28
	ldr	x8, [sp, #104]
	add	x23, x19, #120
	ldr	x9, [sp, #424]
	add	x24, x19, #288
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	madd	x9, x10, x26, x20
	mov	w20, #50879
	movk	w20, #45, lsl #16
	add	x29, x9, x8
.LBB147_12:                             // =>This Inner Loop Header: Depth=1
	add	x0, sp, #104
	blr	x27
	add	x0, sp, #424
	blr	x28
	ldr	x8, [x19, #200]
	mov	x0, x23
	ldr	x22, [sp, #104]
	ldr	x25, [sp, #424]
	ldr	x9, [x8, #40]
	dmb	ishld
	str	x9, [sp, #48]
	ldr	x9, [x8, #48]
	dmb	ishld
	str	x9, [sp, #56]
	ldr	x9, [x8, #56]
	dmb	ishld
	str	x9, [sp, #64]
	ldr	x9, [x8, #64]
	dmb	ishld
	str	x9, [sp, #72]
	ldr	x8, [x8, #72]
	dmb	ishld
	str	x8, [sp, #80]
	bl	zbi_sem_value
	ldr	x8, [x19, #208]
	str	x0, [sp, #88]
	cbz	x8, .LBB147_14
// %bb.13:                              //   in Loop: Header=BB147_12 Depth=1
	ldr	x8, [x8, #272]
	dmb	ishld
.LBB147_14:                             //   in Loop: Header=BB147_12 Depth=1
	sdiv	x9, x22, x25
	str	x8, [sp, #96]
	msub	x10, x9, x25, x22
	mul	x10, x10, x26
	sdiv	x10, x10, x25
	madd	x22, x9, x26, x10
	ldr	x9, [x19, #344]
	cbz	x9, .LBB147_16
// %bb.15:                              //   in Loop: Header=BB147_12 Depth=1
	add	x0, sp, #48
	mov	x1, x24
	mov	w2, #56
	bl	memcmp
	cbz	w0, .LBB147_17
.LBB147_16:                             //   in Loop: Header=BB147_12 Depth=1
	ldp	q0, q1, [sp, #48]
	str	x22, [x19, #344]
	ldr	q2, [sp, #80]
	stp	q0, q1, [x24]
	ldr	x8, [sp, #96]
	str	q2, [x24, #32]
	str	x8, [x24, #48]
	b	.LBB147_18
.LBB147_17:                             //   in Loop: Header=BB147_12 Depth=1
	ldr	x8, [x19, #344]
	sub	x8, x22, x8
	cmp	x8, x20
	b.gt	.LBB147_34
.LBB147_18:                             //   in Loop: Header=BB147_12 Depth=1
	cmp	x22, x29
	b.ge	.LBB147_120
// %bb.19:                              //   in Loop: Header=BB147_12 Depth=1
	mov	w0, #16960
	movk	w0, #15, lsl #16
	bl	zbi_sleep_ns
	b	.LBB147_12
.LBB147_20:
	mov	x0, x25
	mov	w1, wzr
	mov	w2, #80
	bl	memset
	mov	w8, #1
	add	x0, x19, #120
	add	x22, x21, #4
	strb	w8, [x27]
	ldr	x8, [x19, #200]
	ldr	x9, [x8, #40]
	dmb	ishld
	str	x9, [sp, #48]
	ldr	x9, [x8, #48]
	dmb	ishld
	str	x9, [sp, #56]
	ldr	x9, [x8, #56]
	dmb	ishld
	str	x9, [sp, #64]
	ldr	x9, [x8, #64]
	dmb	ishld
	str	x9, [sp, #72]
	ldr	x8, [x8, #72]
	dmb	ishld
	str	x8, [sp, #80]
	bl	zbi_sem_value
	ldr	x8, [x19, #208]
	str	x0, [sp, #88]
	cbz	x8, .LBB147_22
// %bb.21:
	ldr	x8, [x8, #272]
	dmb	ishld
.LBB147_22:
	mov	w10, wzr
	mov	w24, wzr
	mov	w26, #1
	str	x8, [sp, #96]
.LBB147_23:
	strb	wzr, [x27]
	ldr	x9, [sp, #56]
	ldr	x8, [x19, #240]
	cmp	x9, x8
	b.hi	.LBB147_102
// %bb.24:
	ldr	x11, [sp, #64]
	cmp	x11, x8
	b.hi	.LBB147_102
// %bb.25:
	cmp	x8, x9
	csel	x1, xzr, x9, eq
	cmp	x8, x11
	csel	x11, xzr, x11, eq
	ldp	x8, x9, [x19, #200]
	stp	x1, x11, [sp, #56]
	ldr	x12, [x8, #88]
	cbz	x9, .LBB147_29
// %bb.26:
	cbz	x12, .LBB147_29
// %bb.27:
	ldr	x13, [x9, #256]
	cmp	x13, x12
	b.ne	.LBB147_29
// %bb.28:
	mov	w12, #1
	cmp	x11, x1
	b.eq	.LBB147_30
	b	.LBB147_51
.LBB147_29:
	ldr	w12, [x21]
	cmp	w12, #1
	cset	w12, eq
	and	w12, w10, w12
	cmp	x11, x1
	b.ne	.LBB147_51
.LBB147_30:
	ldr	w10, [x21]
	cbnz	w10, .LBB147_32
// %bb.31:
	ldrb	w11, [x22]
	cbz	w11, .LBB147_35
.LBB147_32:
	cbz	w12, .LBB147_36
// %bb.33:
	ldr	x11, [sp, #96]
	cbnz	x11, .LBB147_51
	b	.LBB147_36
.LBB147_34:
	mov	x25, x21
	ldr	x22, [sp, #24]                  // 8-byte Folded Reload
	ldp	x27, x21, [sp, #32]             // 16-byte Folded Reload
	mov	w10, wzr
	mov	w26, wzr
	mov	w24, #2
	b	.LBB147_23
.LBB147_35:
	ldr	x11, [x21, #8]
	ldr	x12, [x21, #24]
	cmn	x11, x12
	b.ne	.LBB147_51
.LBB147_36:
	ldr	x11, [sp, #48]
	cbz	x11, .LBB147_49
// %bb.37:
	cmp	w10, #1
	cset	w10, ne
	bic	w10, w10, w26
	tbnz	w10, #0, .LBB147_51
// %bb.38:
	ldp	x10, x11, [sp, #72]
	sub	x20, x10, x11
	lsr	x10, x20, #32
	cbnz	x10, .LBB147_51
// %bb.39:
	ldr	x10, [sp, #88]
	orr	x10, x20, x10
	cbz	x10, .LBB147_51
// %bb.40:
	ldr	x10, [x8, #80]
	cbz	x10, .LBB147_51
// %bb.41:
	ldr	x8, [x8, #80]
	cbz	x9, .LBB147_44
// %bb.42:
	cbz	x8, .LBB147_44
// %bb.43:
	ldr	x9, [x9, #128]
	cmp	x9, x8
	b.eq	.LBB147_51
.LBB147_44:
	add	x4, sp, #104
	mov	x0, x19
	mov	x2, x1
	mov	w3, #1
	bl	zbi_walk_over
	tbz	w0, #0, .LBB147_51
// %bb.45:
	ldr	x8, [sp, #136]
	cmp	x8, #2
	b.lo	.LBB147_51
// %bb.46:
	ldp	x10, x9, [sp, #160]
	sub	x9, x9, x10
	add	x9, x9, #1
	cmp	x9, x8
	b.ne	.LBB147_51
// %bb.47:
	ldr	x9, [sp, #48]
	ldr	x10, [sp, #176]
	cmp	x9, x10
	b.ne	.LBB147_51
// %bb.48:
	ldp	x9, x10, [sp, #144]
	add	x8, x9, x8
	add	x9, x20, #1
	cmp	x8, x9
	add	x8, x8, x10
	cset	w9, ls
	cmp	x8, x20
	cset	w8, hs
	and	w23, w9, w8
	b	.LBB147_52
.LBB147_49:
	ldp	x9, x10, [sp, #72]
	cmp	x9, x10
	b.ne	.LBB147_77
// %bb.50:
	ldr	x9, [sp, #88]
	ldr	x10, [x21, #16]
	cmn	x9, x10
	b.ne	.LBB147_78
.LBB147_51:
	mov	w23, wzr
.LBB147_52:
	ldr	w8, [x21]
	cbz	w8, .LBB147_55
// %bb.53:
	cbz	w26, .LBB147_57
// %bb.54:
	mov	x8, xzr
	mov	w24, wzr
	b	.LBB147_56
.LBB147_55:
	ldr	x8, [x21, #8]
.LBB147_56:
	str	x8, [sp, #96]
.LBB147_57:
	ldp	x2, x1, [sp, #56]
	mov	x0, x19
	mov	w3, w23
	mov	x4, x25
	bl	zbi_walk_over
	tbnz	w0, #0, .LBB147_60
// %bb.58:
	cbz	w23, .LBB147_102
// %bb.59:
	ldr	x1, [sp, #64]
	mov	x0, x19
	mov	w3, wzr
	mov	x4, x25
	mov	x2, x1
	bl	zbi_walk_over
.LBB147_60:
	ldr	w8, [x21]
	ldr	x23, [x25, #24]
	ldr	x26, [sp, #96]
	cmp	w8, #0
	cset	w12, eq
	cmp	w24, #2
	cset	w28, eq
	b.ne	.LBB147_101
// %bb.61:
	cbz	w8, .LBB147_101
// %bb.62:
	ldr	x8, [sp, #48]
	ldr	x9, [x19, #240]
	ldrb	w10, [x22]
	subs	x8, x9, x8
	csel	x29, xzr, x8, lo
	subs	x8, x29, x23
	csel	x26, xzr, x8, lo
	cbz	w10, .LBB147_87
// %bb.63:
	ldp	x10, x8, [x19, #200]
	ldr	x11, [x10, #80]
	cbz	x11, .LBB147_68
// %bb.64:
	ldr	x10, [x10, #80]
	cbz	x8, .LBB147_87
// %bb.65:
	cbz	x10, .LBB147_87
// %bb.66:
	ldr	x11, [x8, #128]
	cmp	x11, x10
	b.ne	.LBB147_87
// %bb.67:
	ldr	x10, [x8, #136]
	tbnz	w10, #0, .LBB147_80
.LBB147_68:
	mov	x8, xzr
	sub	x26, x26, xzr
	b	.LBB147_101
.LBB147_69:
	mov	x0, x21
	mov	w1, wzr
	mov	w2, #80
	bl	memset
	ldp	x11, x9, [sp, #32]              // 16-byte Folded Reload
	mov	w8, #1
	add	x0, sp, #104
	strb	w8, [x11]
	mov	x10, x9
	ldr	w8, [x9]
	mov	w9, #136
	ldrb	w25, [x10, #4]!
	mov	x22, x10
	cmp	w25, #0
	csel	x20, xzr, x29, eq
	ldr	x29, [x19, #208]
	cmp	w8, #0
	mov	w8, #264
	csel	x24, x9, x8, eq
	blr	x27
	add	x0, sp, #424
	blr	x28
	ldr	x8, [sp, #104]
	ldr	x9, [sp, #424]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	madd	x9, x10, x26, x20
	add	x20, x9, x8
	add	x8, x19, #120
	str	x8, [sp, #24]                   // 8-byte Folded Spill
	b	.LBB147_72
.LBB147_70:                             //   in Loop: Header=BB147_72 Depth=1
	str	x8, [sp, #96]
	ldr	x8, [x29, x24]
	cmp	x8, x23
	b.eq	.LBB147_79
.LBB147_71:                             //   in Loop: Header=BB147_72 Depth=1
	add	x0, sp, #104
	blr	x27
	add	x0, sp, #424
	blr	x28
	ldr	x8, [sp, #104]
	mov	w0, #1
	ldr	x9, [sp, #424]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x26
	sdiv	x8, x8, x9
	madd	x8, x10, x26, x8
	cmp	x8, x20
	b.ge	.LBB147_121
.LBB147_72:                             // =>This Inner Loop Header: Depth=1
	ldr	x23, [x29, x24]
	dmb	ishld
	tbnz	w23, #0, .LBB147_75
// %bb.73:                              //   in Loop: Header=BB147_72 Depth=1
	ldr	x8, [x19, #200]
	ldr	x9, [x8, #40]
	dmb	ishld
	str	x9, [sp, #48]
	ldr	x9, [x8, #48]
	dmb	ishld
	str	x9, [sp, #56]
	ldr	x9, [x8, #56]
	dmb	ishld
	str	x9, [sp, #64]
	ldr	x9, [x8, #64]
	dmb	ishld
	str	x9, [sp, #72]
	ldr	x8, [x8, #72]
	dmb	ishld
	ldr	x0, [sp, #24]                   // 8-byte Folded Reload
	str	x8, [sp, #80]
	bl	zbi_sem_value
	ldr	x8, [x19, #208]
	str	x0, [sp, #88]
	cbz	x8, .LBB147_70
// %bb.74:                              //   in Loop: Header=BB147_72 Depth=1
	ldr	x8, [x8, #272]
	dmb	ishld
	b	.LBB147_70
.LBB147_75:                             //   in Loop: Header=BB147_72 Depth=1
	cbz	w25, .LBB147_71
// %bb.76:                              //   in Loop: Header=BB147_72 Depth=1
	mov	w0, #20000
	bl	zbi_sleep_ns
	b	.LBB147_71
.LBB147_77:
	mov	w23, #1
	b	.LBB147_52
.LBB147_78:
	ldr	x8, [x8, #80]
	cmp	x8, #0
	cset	w23, ne
	b	.LBB147_52
.LBB147_79:
	mov	x25, x21
	mov	w26, wzr
	ldp	x27, x21, [sp, #32]             // 16-byte Folded Reload
	mov	w10, #1
	mov	w24, #1
	b	.LBB147_23
.LBB147_80:
	ldr	x10, [x8, #136]
	ldr	x11, [x8, #144]
	cmp	x11, x9
	b.hs	.LBB147_82
// %bb.81:
	ldr	x9, [x8, #160]
	ldr	x10, [sp, #56]
	cmp	x9, x10
	b.eq	.LBB147_68
	b	.LBB147_85
.LBB147_82:
	mov	w9, #-1
	ldr	x11, [sp, #72]
	eor	w9, w9, w10, lsr #1
	and	x9, x9, #0x1
	add	x10, x8, x9, lsl #4
	ldr	x10, [x10, #176]
	cmp	x11, x10
	b.eq	.LBB147_68
// %bb.83:
	ldr	x10, [x25, #32]
	cbz	x10, .LBB147_85
// %bb.84:
	add	x9, x8, x9, lsl #4
	ldr	x10, [x25, #64]
	ldr	x9, [x9, #168]
	cmp	x10, x9
	b.eq	.LBB147_68
.LBB147_85:
	ldr	x9, [x8, #152]
	cbz	x9, .LBB147_87
// %bb.86:
	ldr	x8, [x8, #144]
	cmp	x26, x8
	b.hs	.LBB147_169
.LBB147_87:
	add	x0, sp, #104
	mov	w1, wzr
	mov	w2, #80
	ldr	x20, [sp, #64]
	str	w12, [sp, #20]                  // 4-byte Folded Spill
	bl	memset
	cbz	x20, .LBB147_100
// %bb.88:
	cmp	x20, x26
	b.lo	.LBB147_100
// %bb.89:
	ldr	x8, [sp, #56]
	cmp	x8, x20
	b.lo	.LBB147_100
// %bb.90:
	stp	x22, x27, [sp, #24]             // 16-byte Folded Spill
	mov	x27, xzr
	str	x21, [sp, #40]                  // 8-byte Folded Spill
	mov	x21, x25
	b	.LBB147_92
.LBB147_91:                             //   in Loop: Header=BB147_92 Depth=1
	ldr	x8, [sp, #128]
	add	x9, x22, #16
	add	x27, x9, x27
	cmp	x20, x27
	add	x8, x8, x9
	str	x9, [sp, #176]
	str	x8, [sp, #128]
	b.ls	.LBB147_98
.LBB147_92:                             // =>This Inner Loop Header: Depth=1
	sub	x8, x20, x27
	cmp	x8, x26
	b.ls	.LBB147_97
// %bb.93:                              //   in Loop: Header=BB147_92 Depth=1
	subs	x25, x8, #16
	b.lo	.LBB147_99
// %bb.94:                              //   in Loop: Header=BB147_92 Depth=1
	ldr	x8, [x19, #224]
	add	x0, sp, #424
	mov	w2, #8
	add	x1, x8, x27
	bl	memcpy
	ldr	x22, [sp, #424]
	sub	x8, x22, #1
	cmp	x8, x25
	b.hs	.LBB147_99
// %bb.95:                              //   in Loop: Header=BB147_92 Depth=1
	ldr	x8, [x19, #224]
	add	x0, sp, #424
	mov	w2, #8
	add	x8, x8, x27
	add	x1, x8, #8
	bl	memcpy
	ldr	x9, [sp, #136]
	ldr	x8, [sp, #424]
	add	x10, x9, #1
	str	x8, [sp, #168]
	str	x10, [sp, #136]
	cbnz	x9, .LBB147_91
// %bb.96:                              //   in Loop: Header=BB147_92 Depth=1
	str	x8, [sp, #160]
	b	.LBB147_91
.LBB147_97:
	mov	x26, x8
	b	.LBB147_99
.LBB147_98:
	mov	x26, xzr
.LBB147_99:
	mov	x25, x21
	ldr	x22, [sp, #24]                  // 8-byte Folded Reload
	ldp	x27, x21, [sp, #32]             // 16-byte Folded Reload
.LBB147_100:
	cmp	x29, x23
	ldr	w12, [sp, #20]                  // 4-byte Folded Reload
	cset	w8, hi
	strb	w8, [x27]
.LBB147_101:
	ldr	x8, [x19, #240]
	sub	x9, x8, x23
	cmp	x26, x9
	b.ls	.LBB147_103
.LBB147_102:
	mov	w0, #-12
	b	.LBB147_121
.LBB147_103:
	and	w9, w28, w12
	cbz	w9, .LBB147_111
// %bb.104:
	ldr	x9, [sp, #48]
	add	x10, x26, x23
	sub	x10, x8, x10
	subs	x10, x10, x9
	b.hs	.LBB147_107
// %bb.105:
	mov	w0, #1
	neg	x10, x26
	cmp	x23, x10
	b.ne	.LBB147_121
// %bb.106:
	cmp	x9, x8
	b.hi	.LBB147_111
	b	.LBB147_121
.LBB147_107:
	ldr	x9, [sp, #56]
	cbz	x9, .LBB147_111
// %bb.108:
	sub	x8, x8, x9
	cmp	x10, x8
	b.ne	.LBB147_111
// %bb.109:
	cmp	x8, #16
	b.lo	.LBB147_120
// %bb.110:
	ldr	x8, [x19, #224]
	add	x0, sp, #104
	mov	w2, #8
	add	x1, x8, x9
	bl	memcpy
	ldr	x8, [sp, #104]
	cbz	x8, .LBB147_120
.LBB147_111:
	ldr	x8, [x19, #208]
	cbz	x8, .LBB147_114
// %bb.112:
	ldr	w9, [x21]
	cbnz	w9, .LBB147_114
// %bb.113:
	dmb	ish
	str	x26, [x8, #272]
.LBB147_114:
	ldr	x8, [x19, #240]
	add	x10, x26, x23
	ldr	x9, [sp, #48]
	mov	x2, x22
	sub	x8, x8, x10
	subs	x8, x8, x9
	b.eq	.LBB147_117
// %bb.115:
	ldr	x9, [x19, #200]
	add	x9, x9, #40
.LBB147_116:                            // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x9]
	add	x10, x10, x8
	stlxr	w11, x10, [x9]
	cbnz	w11, .LBB147_116
.LBB147_117:
	ldp	x16, x8, [x25, #32]
	ldr	x9, [x25, #48]
	ldr	w11, [x21]
	add	x10, x8, x16
	ldr	x8, [x19, #200]
	add	x9, x10, x9
	cmp	w11, #1
	b.ne	.LBB147_122
// %bb.118:
	ldrb	w11, [x2]
	cbnz	w11, .LBB147_124
// %bb.119:
	mov	w13, wzr
	b	.LBB147_133
.LBB147_120:
	mov	w0, #1
.LBB147_121:
	add	sp, sp, #432
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB147_122:
	cbz	w24, .LBB147_124
// %bb.123:
	mov	w13, wzr
	mov	w11, wzr
	b	.LBB147_133
.LBB147_124:
	ldr	x14, [x19, #208]
	cbz	x14, .LBB147_131
// %bb.125:
	ldr	x15, [x14, #136]
	ldr	x11, [x8, #80]
	cbz	x11, .LBB147_132
// %bb.126:
	ldr	x12, [x14, #128]
	mov	w13, #1
	cmp	x12, x11
	cset	w11, eq
	b.ne	.LBB147_133
// %bb.127:
	tbz	w15, #0, .LBB147_133
// %bb.128:
	ldr	x12, [x14, #136]
	ldr	x13, [x14, #144]
	ldr	x17, [x19, #240]
	cmp	x13, x17
	b.hs	.LBB147_160
// %bb.129:
	ldr	x12, [x14, #160]
	ldr	x13, [sp, #56]
	cmp	x12, x13
	b.ne	.LBB147_132
// %bb.130:
	ldr	x12, [sp, #72]
	b	.LBB147_163
.LBB147_131:
	ldr	xzr, [x8, #80]
	mov	w11, wzr
.LBB147_132:
	mov	w13, #1
.LBB147_133:
	ldr	x12, [sp, #72]
	str	x12, [x25, #16]
.LBB147_134:
	ldr	x14, [sp, #80]
	sub	x15, x12, x14
	cmp	x15, x9
	b.hi	.LBB147_136
// %bb.135:
	cmp	x15, x10
	b.hs	.LBB147_148
.LBB147_136:
	ldr	w10, [x21]
	cmp	w10, #1
	b.ne	.LBB147_141
// %bb.137:
	ldrb	w10, [x2]
	cbz	w10, .LBB147_148
// %bb.138:
	cmp	w24, #1
	b.eq	.LBB147_146
// %bb.139:
	cbnz	w11, .LBB147_148
// %bb.140:
	ldr	x10, [x19, #200]
	ldr	x10, [x10, #80]
	cbnz	x10, .LBB147_146
	b	.LBB147_148
.LBB147_141:
	cbz	w13, .LBB147_147
// %bb.142:
	ldrb	w10, [x2]
	cbz	w10, .LBB147_146
// %bb.143:
	cbnz	w11, .LBB147_147
// %bb.144:
	cmp	x15, x9
	b.ls	.LBB147_147
// %bb.145:
	lsr	x10, x15, #32
	cbz	x10, .LBB147_147
.LBB147_146:
	add	x9, x14, x9
	dmb	ish
	str	x9, [x8, #64]
	b	.LBB147_148
.LBB147_147:
	sub	x9, x12, x9
	dmb	ish
	str	x9, [x8, #72]
.LBB147_148:
	ldr	x8, [x21, #16]
	ldr	x9, [sp, #88]
	ldr	x20, [x25, #32]
	add	x21, x9, x8
	cmp	x21, x20
	b.hs	.LBB147_153
// %bb.149:
	adrp	x22, __imp_ReleaseSemaphore
	ldr	x22, [x22, :lo12:__imp_ReleaseSemaphore]
	b	.LBB147_151
.LBB147_150:                            //   in Loop: Header=BB147_151 Depth=1
	mov	w0, wzr
	add	x21, x21, #1
	cmp	x21, x20
	b.hs	.LBB147_121
.LBB147_151:                            // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #128]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #152]
	cmp	x8, x9
	b.ne	.LBB147_150
// %bb.152:                             //   in Loop: Header=BB147_151 Depth=1
	ldr	x0, [x19, #120]
	mov	w1, #1
	mov	x2, xzr
	blr	x22
	b	.LBB147_150
.LBB147_153:
	b.ls	.LBB147_167
// %bb.154:
	subs	x20, x21, x20
	b.eq	.LBB147_167
// %bb.155:
	adrp	x21, __imp_WaitForSingleObject
	ldr	x21, [x21, :lo12:__imp_WaitForSingleObject]
.LBB147_156:                            // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #128]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #152]
	cmp	x8, x9
	b.ne	.LBB147_166
// %bb.157:                             //   in Loop: Header=BB147_156 Depth=1
	ldr	x0, [x19, #120]
	mov	w1, wzr
	blr	x21
	cbnz	w0, .LBB147_167
// %bb.158:                             //   in Loop: Header=BB147_156 Depth=1
	ldr	x8, [x19, #128]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #152]
	cmp	x8, x9
	b.ne	.LBB147_168
// %bb.159:                             //   in Loop: Header=BB147_156 Depth=1
	mov	w0, wzr
	subs	x20, x20, #1
	b.ne	.LBB147_156
	b	.LBB147_121
.LBB147_160:
	mov	w13, #-1
	eor	w12, w13, w12, lsr #1
	and	x13, x12, #0x1
	ldr	x12, [sp, #72]
	add	x17, x14, x13, lsl #4
	ldr	x17, [x17, #176]
	cmp	x12, x17
	b.eq	.LBB147_163
// %bb.161:
	cbz	x16, .LBB147_132
// %bb.162:
	add	x13, x14, x13, lsl #4
	ldr	x16, [x25, #64]
	ldr	x13, [x13, #168]
	cmp	x16, x13
	b.ne	.LBB147_132
.LBB147_163:
	mov	w13, #-1
	eor	w13, w13, w15, lsr #1
	and	x13, x13, #0x1
	add	x13, x14, x13, lsl #4
	ldr	x13, [x13, #176]
	cmp	x13, x12
	str	x13, [x25, #16]
	b.eq	.LBB147_165
// %bb.164:
	dmb	ish
	str	x13, [x8, #64]
	ldr	x12, [x25, #16]
.LBB147_165:
	mov	w13, #1
	b	.LBB147_134
.LBB147_166:
	adrp	x8, __imp_Sleep
	mov	w0, wzr
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
.LBB147_167:
	mov	w0, wzr
	b	.LBB147_121
.LBB147_168:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19, #120]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	mov	w0, wzr
	b	.LBB147_121
.LBB147_169:
	sub	x26, x26, x8
	b	.LBB147_101
                                        // -- End function
	.def	zbi_stream_drop;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_stream_drop
	.p2align	2                               // -- Begin function zbi_stream_drop
zbi_stream_drop:                        // @zbi_stream_drop
// %bb.0:
	stp	x30, x21, [sp, #-32]!           // 16-byte Folded Spill
	mov	x21, x0
	add	w8, w1, #1
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	w20, w1
	mov	x19, x0
	sxtw	x8, w8
	ldr	x9, [x21, #56]!
	cmp	x9, x8
	b.eq	.LBB148_4
// %bb.1:
	mov	x21, x19
	ldr	x9, [x21, #72]!
	cmp	x9, x8
	b.eq	.LBB148_4
// %bb.2:
	mov	x21, x19
	ldr	x9, [x21, #88]!
	cmp	x9, x8
	b.eq	.LBB148_4
// %bb.3:
	mov	x21, x19
	ldr	x9, [x21, #104]!
	cmp	x9, x8
	b.ne	.LBB148_5
.LBB148_4:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x21, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x21]
.LBB148_5:
	ldr	w8, [x19, #416]
	mov	w9, #1
	lsl	w9, w9, w20
	bic	w8, w8, w9
	str	w8, [x19, #416]
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x21, [sp], #32             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_walk_over;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_walk_over
	.p2align	2                               // -- Begin function zbi_walk_over
zbi_walk_over:                          // @zbi_walk_over
// %bb.0:
	sub	sp, sp, #96
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	mov	x22, x1
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	mov	x20, x2
	mov	x21, x0
	mov	x0, x4
	mov	w1, wzr
	mov	w2, #80
	stp	x30, x27, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x4
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	mov	w23, w3
	bl	memset
	cmp	x22, x20
	stp	x22, x20, [x19]
	b.ne	.LBB149_3
// %bb.1:
	tbnz	w23, #0, .LBB149_3
.LBB149_2:
	mov	w0, #1
	b	.LBB149_19
.LBB149_3:
	mov	w26, wzr
	add	x24, x19, #40
	add	x25, x19, #48
	b	.LBB149_7
.LBB149_4:                              //   in Loop: Header=BB149_7 Depth=1
	mov	x9, x25
	tbnz	w26, #0, .LBB149_18
.LBB149_5:                              //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x9]
	mov	x22, xzr
	ldr	x10, [x19, #24]
	add	x11, x8, #1
	mov	w8, #1
	add	x10, x10, x23
	str	x11, [x9]
	str	x10, [x19, #24]
.LBB149_6:                              //   in Loop: Header=BB149_7 Depth=1
	mov	w23, wzr
	mov	w26, w8
	cmp	x22, x20
	b.eq	.LBB149_2
.LBB149_7:                              // =>This Inner Loop Header: Depth=1
	cmp	x22, x20
	b.hi	.LBB149_9
// %bb.8:                               //   in Loop: Header=BB149_7 Depth=1
	bic	w8, w23, w26
	tbz	w8, #0, .LBB149_12
.LBB149_9:                              //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x21, #240]
	sub	x23, x8, x22
	cmp	x23, #16
	b.lo	.LBB149_4
// %bb.10:                              //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x21, #224]
	add	x0, sp, #8
	mov	w2, #8
	add	x1, x8, x22
	bl	memcpy
	ldr	x8, [sp, #8]
	cbnz	x8, .LBB149_13
// %bb.11:                              //   in Loop: Header=BB149_7 Depth=1
	mov	x9, x24
	tbz	w26, #0, .LBB149_5
	b	.LBB149_18
.LBB149_12:                             //   in Loop: Header=BB149_7 Depth=1
	sub	x23, x20, x22
	cmp	x23, #16
	b.lo	.LBB149_18
.LBB149_13:                             //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x21, #224]
	add	x0, sp, #8
	mov	w2, #8
	add	x1, x8, x22
	bl	memcpy
	ldr	x27, [sp, #8]
	sub	x8, x23, #16
	sub	x9, x27, #1
	cmp	x9, x8
	b.hs	.LBB149_18
// %bb.14:                              //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x21, #224]
	add	x0, sp, #8
	mov	w2, #8
	add	x8, x8, x22
	add	x1, x8, #8
	bl	memcpy
	ldr	x9, [x19, #32]
	ldr	x8, [sp, #8]
	add	x10, x9, #1
	str	x8, [x19, #64]
	str	x10, [x19, #32]
	cbnz	x9, .LBB149_16
// %bb.15:                              //   in Loop: Header=BB149_7 Depth=1
	str	x8, [x19, #56]
.LBB149_16:                             //   in Loop: Header=BB149_7 Depth=1
	ldr	x8, [x19, #24]
	add	x9, x27, #16
	add	x8, x8, x9
	str	x9, [x19, #72]
	add	x9, x9, x22
	str	x8, [x19, #24]
	ldr	x8, [x21, #240]
	cmp	x9, x8
	cset	w8, eq
	csel	x22, x9, xzr, ne
	orr	w8, w8, w26
	b.ne	.LBB149_6
// %bb.17:                              //   in Loop: Header=BB149_7 Depth=1
	eor	w9, w26, #0x1
	tbnz	w9, #0, .LBB149_6
.LBB149_18:
	mov	w0, wzr
.LBB149_19:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x27, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
                                        // -- End function
	.def	zbi_sem_value;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_value
	.p2align	2                               // -- Begin function zbi_sem_value
zbi_sem_value:                          // @zbi_sem_value
// %bb.0:
	sub	sp, sp, #32
	stp	x30, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x8, [x0, #24]
	str	xzr, [sp, #8]
	cbz	x8, .LBB150_2
// %bb.1:
	ldr	x0, [x19]
	add	x2, sp, #8
	mov	w1, wzr
	mov	w3, #8
	mov	x4, xzr
	blr	x8
	cbz	w0, .LBB150_8
.LBB150_2:
	ldr	x8, [x19, #8]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #32]
	cmp	x8, x9
	b.ne	.LBB150_6
// %bb.3:
	adrp	x8, __imp_WaitForSingleObject
	ldr	x0, [x19]
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	cbnz	w0, .LBB150_7
// %bb.4:
	ldr	x8, [x19, #8]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #32]
	cmp	x8, x9
	b.ne	.LBB150_10
// %bb.5:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19]
	add	x2, sp, #8
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	ldrsw	x8, [sp, #8]
	add	x0, x8, #1
	b	.LBB150_9
.LBB150_6:
	adrp	x8, __imp_Sleep
	mov	w0, wzr
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
.LBB150_7:
	mov	x0, xzr
	b	.LBB150_9
.LBB150_8:
	ldr	w8, [sp, #8]
	bic	w0, w8, w8, asr #31
.LBB150_9:
	ldp	x30, x19, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #32
	ret
.LBB150_10:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	b	.LBB150_7
                                        // -- End function
	.def	zbi_shm_create;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_create
	.p2align	2                               // -- Begin function zbi_shm_create
zbi_shm_create:                         // @zbi_shm_create
// %bb.0:
	sub	sp, sp, #416
	stp	x20, x19, [sp, #400]            // 16-byte Folded Spill
	mov	w19, w2
	mov	x4, x3
	ubfx	w2, w2, #30, #1
	mov	w3, w19
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #368]            // 16-byte Folded Spill
	mov	x20, x0
	stp	x22, x21, [sp, #384]            // 16-byte Folded Spill
	mov	x21, x1
	bl	zbi_control_create
	cbz	w0, .LBB151_3
// %bb.1:
	cmn	w0, #15
	b.ne	.LBB151_13
// %bb.2:
	tbz	w19, #30, .LBB151_12
	b	.LBB151_13
.LBB151_3:
	ldr	x22, [x20, #48]
	mov	x23, x22
	ldr	x24, [x23, #8]!
	dmb	ishld
	cbz	x24, .LBB151_5
// %bb.4:
	tst	x24, #0xff
	b.ne	.LBB151_11
	b	.LBB151_7
.LBB151_5:
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	tst	w19, #0x40000000
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x8, x4, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	mov	x5, x21
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB151_7
// %bb.6:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	b	.LBB151_11
.LBB151_7:
	add	x8, x24, #256
	and	x8, x8, #0xffffffffffffff00
	orr	x9, x8, #0x1
.LBB151_8:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x8, [x23]
	cmp	x8, x24
	b.ne	.LBB151_14
// %bb.9:                               //   in Loop: Header=BB151_8 Depth=1
	stlxr	w10, x9, [x23]
	cbnz	w10, .LBB151_8
// %bb.10:
	mov	w9, #1
	tbnz	w9, #0, .LBB151_15
.LBB151_11:
	mov	x0, x20
	bl	zbi_shm_close
.LBB151_12:
	mov	w0, #-4
.LBB151_13:
	ldp	x20, x19, [sp, #400]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #384]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #368]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #416
	ret
.LBB151_14:
	mov	w9, wzr
	clrex
	tbz	w9, #0, .LBB151_11
.LBB151_15:
	lsr	x8, x8, #8
	adrp	x2, "??_C@_06PIBGLMMH@?$CF?4255s?$AA@"
	add	x8, x8, #1
	add	x0, x22, #512
	add	x2, x2, :lo12:"??_C@_06PIBGLMMH@?$CF?4255s?$AA@"
	mov	w1, #256
	mov	x3, x21
	str	x8, [x20, #32]
	bl	snprintf
	mov	w8, w19
	mov	w0, wzr
	str	x8, [x22, #16]
	b	.LBB151_13
                                        // -- End function
	.def	zbi_control_create;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_control_create
	.p2align	2                               // -- Begin function zbi_control_create
zbi_control_create:                     // @zbi_control_create
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	sub	sp, sp, #1152
	mov	x19, x4
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	mov	w21, w2
	tst	w2, #0x1
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	adrp	x6, "??_C@_08OLMNFKED@?3zerobuf?$AA@"
	mov	w22, w3
	mov	x5, x1
	mov	x20, x0
	csel	x3, x8, x4, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x6, x6, :lo12:"??_C@_08OLMNFKED@?3zerobuf?$AA@"
	add	x0, sp, #832
	mov	w1, #320
	bl	snprintf
	mov	x0, sp
	mov	w1, w22
	bl	zbi_security_make
	adrp	x8, __imp_CreateFileMappingA
	mov	x1, x0
	add	x5, sp, #832
	mov	x0, #-1
	mov	w2, #4
	mov	w3, wzr
	ldr	x8, [x8, :lo12:__imp_CreateFileMappingA]
	mov	w4, #3072
	blr	x8
	cbz	x0, .LBB152_2
// %bb.1:
	mov	x1, x0
	and	w3, w21, #0x1
	mov	x0, x20
	mov	w2, #1
	mov	x4, x19
	bl	zbi_control_map
	b	.LBB152_3
.LBB152_2:
	mov	x0, x19
	bl	zbi_fail
.LBB152_3:
	add	sp, sp, #1152
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_shm_close;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_close
	.p2align	2                               // -- Begin function zbi_shm_close
zbi_shm_close:                          // @zbi_shm_close
// %bb.0:
	str	x30, [sp, #-48]!                // 8-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	adrp	x21, __imp_CloseHandle
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x8, [x0, #56]
	ldr	x21, [x21, :lo12:__imp_CloseHandle]
	cbz	x8, .LBB153_2
// %bb.1:
	ldr	x0, [x19, #64]
	blr	x21
.LBB153_2:
	ldr	x8, [x19, #72]
	cbz	x8, .LBB153_4
// %bb.3:
	ldr	x0, [x19, #80]
	blr	x21
.LBB153_4:
	ldr	x8, [x19, #88]
	cbz	x8, .LBB153_6
// %bb.5:
	ldr	x0, [x19, #96]
	blr	x21
.LBB153_6:
	ldr	x8, [x19, #104]
	cbz	x8, .LBB153_8
// %bb.7:
	ldr	x0, [x19, #112]
	blr	x21
.LBB153_8:
	adrp	x22, __imp_UnmapViewOfFile
	ldr	x20, [x19, #8]
	ldr	x22, [x22, :lo12:__imp_UnmapViewOfFile]
	cbz	x20, .LBB153_10
// %bb.9:
	mov	x0, x20
	blr	x22
	adrp	x8, __imp_VirtualFree
	sub	x0, x20, #16, lsl #12           // =65536
	mov	x1, xzr
	mov	w2, #32768
	ldr	x8, [x8, :lo12:__imp_VirtualFree]
	blr	x8
.LBB153_10:
	ldr	x0, [x19, #40]
	cbz	x0, .LBB153_12
// %bb.11:
	blr	x21
.LBB153_12:
	ldr	x0, [x19, #48]
	cbz	x0, .LBB153_14
// %bb.13:
	blr	x22
	ldr	x8, [x19]
	and	x0, x8, #0xfffffffffffffffc
	blr	x21
.LBB153_14:
	mov	x0, x19
	mov	w1, wzr
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	mov	w2, #120
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #48                  // 8-byte Folded Reload
	b	memset
                                        // -- End function
	.def	zbi_control_map;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_control_map
	.p2align	2                               // -- Begin function zbi_control_map
zbi_control_map:                        // @zbi_control_map
// %bb.0:
	sub	sp, sp, #80
	tst	w2, #0x1
	mov	w8, #4
	mov	w9, #6
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	mov	x21, x1
	csel	w1, w9, w8, ne
	adrp	x8, __imp_MapViewOfFile
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	mov	x24, x4
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	w23, w3
	mov	w22, w2
	mov	x19, x0
	ldr	x8, [x8, :lo12:__imp_MapViewOfFile]
	mov	x0, x21
	mov	w2, wzr
	mov	w3, wzr
	mov	w4, #3072
	blr	x8
	cbz	x0, .LBB154_5
// %bb.1:
	mov	x20, x0
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #120
	bl	memset
	and	x8, x23, #0x1
	str	x20, [x19, #48]
	orr	x8, x8, x21
	str	x8, [x19]
	tbz	w22, #0, .LBB154_7
// %bb.2:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	mov	x9, #31765
	ldr	x8, [sp, #8]
	movk	x9, #32586, lsl #16
	add	x0, sp, #24
	movk	x9, #31161, lsl #32
	movk	x9, #40503, lsl #48
	mul	x21, x8, x9
	adrp	x8, __imp_GetSystemTimeAsFileTime
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #24]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	madd	x8, x8, x9, x10
	eor	x21, x8, x21
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	adrp	x8, __imp_GetCurrentThreadId
                                        // kill: def $w0 killed $w0 def $x0
	eor	x21, x21, x0, lsl #40
	ldr	x8, [x8, :lo12:__imp_GetCurrentThreadId]
	blr	x8
	mov	w9, w0
	mov	x8, #58809
	movk	x8, #7396, lsl #16
	eor	x9, x21, x9, lsl #20
	movk	x8, #18285, lsl #32
	movk	x8, #48984, lsl #48
	eor	x9, x9, x9, lsr #30
	mul	x8, x9, x8
	mov	x9, #4587
	movk	x9, #4913, lsl #16
	movk	x9, #18875, lsl #32
	eor	x8, x8, x8, lsr #27
	movk	x9, #38096, lsl #48
	mul	x8, x8, x9
	cmp	x8, #0
	csinc	x8, x8, xzr, ne
.LBB154_3:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x9, [x20]
	cbnz	x9, .LBB154_6
// %bb.4:                               //   in Loop: Header=BB154_3 Depth=1
	stlxr	w9, x8, [x20]
	cbnz	w9, .LBB154_3
	b	.LBB154_7
.LBB154_5:
	mov	x0, x24
	bl	zbi_fail
	adrp	x8, __imp_CloseHandle
	mov	w19, w0
	mov	x0, x21
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	mov	w0, w19
	b	.LBB154_8
.LBB154_6:
	clrex
.LBB154_7:
	ldr	x8, [x20]
	mov	w0, wzr
	dmb	ishld
	str	x8, [x19, #24]
.LBB154_8:
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zbi_sem_unlink;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_unlink
	.p2align	2                               // -- Begin function zbi_sem_unlink
zbi_sem_unlink:                         // @zbi_sem_unlink
// %bb.0:
	sub	sp, sp, #80
	mov	x3, x2
	mov	x2, x1
	mov	x1, x0
	add	x0, sp, #8
	str	x30, [sp, #48]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	bl	zbi_sem_open
	mov	w19, w0
	cbnz	w0, .LBB155_8
// %bb.1:
	ldr	x8, [sp, #40]
	ldr	x9, [sp, #16]
	dmb	ish
	orr	x8, x8, #0x1
	str	x8, [x9, #4088]
	ldr	x0, [sp, #16]
	cbz	x0, .LBB155_3
// %bb.2:
	adrp	x8, __imp_UnmapViewOfFile
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
.LBB155_3:
	adrp	x20, __imp_CloseHandle
	ldr	x0, [sp, #24]
	ldr	x20, [x20, :lo12:__imp_CloseHandle]
	cbz	x0, .LBB155_5
// %bb.4:
	blr	x20
.LBB155_5:
	ldr	x0, [sp, #8]
	cbz	x0, .LBB155_7
// %bb.6:
	blr	x20
.LBB155_7:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #40
	bl	memset
.LBB155_8:
	mov	w0, w19
	ldr	x30, [sp, #48]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zbi_sem_create;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_create
	.p2align	2                               // -- Begin function zbi_sem_create
zbi_sem_create:                         // @zbi_sem_create
// %bb.0:
	stp	x30, x29, [sp, #-80]!           // 16-byte Folded Spill
	str	x25, [sp, #16]                  // 8-byte Folded Spill
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	sub	sp, sp, #1152
	adrp	x6, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	mov	x22, x2
	mov	x23, x1
	tst	w3, #0x40000000
	add	x6, x6, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	mov	x20, x4
	mov	w21, w3
	mov	x19, x0
	csel	x3, x8, x6, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #832
	mov	w1, #320
	mov	x4, x23
	mov	x5, x22
	bl	snprintf
	mov	x0, sp
	mov	w1, w21
	bl	zbi_security_make
	adrp	x8, __imp_CreateSemaphoreA
	add	x3, sp, #832
	mov	w1, wzr
	mov	w2, #2147483647
	ldr	x8, [x8, :lo12:__imp_CreateSemaphoreA]
	blr	x8
	cbz	x0, .LBB156_5
// %bb.1:
	mov	x24, x0
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #40
	ubfx	w25, w21, #30, #1
	bl	memset
	mov	x0, x19
	mov	x1, x23
	mov	x2, x22
	mov	w3, w25
	mov	w4, w21
	mov	x5, x20
	str	x24, [x19]
	bl	zbi_sem_finish
	cbnz	w0, .LBB156_6
// %bb.2:
	adrp	x20, __imp_WaitForSingleObject
	ldr	x20, [x20, :lo12:__imp_WaitForSingleObject]
.LBB156_3:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x24
	mov	w1, wzr
	blr	x20
	cbz	w0, .LBB156_3
// %bb.4:
	ldr	x0, [x19, #8]
	mov	w1, wzr
	mov	w2, #4088
	bl	memset
	ldr	x8, [x19, #8]
	mov	w0, wzr
	ldr	x9, [x8, #4088]
	orr	x9, x9, #0x1
	add	x9, x9, #1
	str	x9, [x19, #32]
	dmb	ish
	str	x9, [x8, #4088]
	b	.LBB156_6
.LBB156_5:
	mov	x0, x20
	bl	zbi_fail
.LBB156_6:
	add	sp, sp, #1152
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	ldr	x25, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #80             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_shm_resize;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_resize
	.p2align	2                               // -- Begin function zbi_shm_resize
zbi_shm_resize:                         // @zbi_shm_resize
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #1216
	ldr	x23, [x0, #48]
	mov	x20, x0
	ldr	x21, [x0, #32]
	add	x0, sp, #32
	mov	x19, x1
	mov	x24, x3
	ldr	x1, [x23, #16]
                                        // kill: def $w1 killed $w1 killed $x1
	bl	zbi_security_make
	mov	x22, x0
	mov	w0, #-19
	cbz	x19, .LBB157_13
// %bb.1:
	ldr	x8, [x20, #40]
	cbnz	x8, .LBB157_13
// %bb.2:
	mov	w8, #1
	adrp	x2, "??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	bfi	x8, x21, #8, #56
	ldr	x3, [x20, #32]
	add	x2, x2, :lo12:"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	add	x0, sp, #864
	mov	w1, #32
	str	x24, [sp, #24]                  // 8-byte Folded Spill
	str	x8, [sp, #8]                    // 8-byte Folded Spill
	bl	snprintf
	adrp	x29, __imp_GetLastError
	str	x23, [sp, #16]                  // 8-byte Folded Spill
	adrp	x25, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x28, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x26, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x23, x23, #512
	lsr	x24, x19, #32
	mov	w8, #1
	add	x25, x25, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	ldr	x29, [x29, :lo12:__imp_GetLastError]
	add	x28, x28, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x26, x26, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	b	.LBB157_4
.LBB157_3:                              //   in Loop: Header=BB157_4 Depth=1
	cmp	w0, #5
	cset	w8, eq
	and	w9, w21, w8
	mov	w8, wzr
	tbz	w9, #0, .LBB157_7
.LBB157_4:                              // =>This Inner Loop Header: Depth=1
	ldr	x9, [x20]
	mov	w21, w8
	tst	w8, #0x1
	add	x8, sp, #864
	csel	x6, x25, x8, ne
	add	x0, sp, #896
	tst	x9, #0x1
	mov	w1, #320
	csel	x3, x25, x28, eq
	mov	x2, x26
	mov	x4, x25
	mov	x5, x23
	bl	snprintf
	adrp	x8, __imp_CreateFileMappingA
	add	x5, sp, #896
	mov	x0, #-1
	mov	x1, x22
	mov	w2, #4
	mov	w3, w24
	mov	w4, w19
	ldr	x8, [x8, :lo12:__imp_CreateFileMappingA]
	blr	x8
	mov	x27, x0
	blr	x29
	cbz	x27, .LBB157_3
// %bb.5:                               //   in Loop: Header=BB157_4 Depth=1
	cmp	w0, #183
	b.ne	.LBB157_8
// %bb.6:                               //   in Loop: Header=BB157_4 Depth=1
	adrp	x8, __imp_CloseHandle
	mov	x0, x27
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	adrp	x8, __imp_SetLastError
	mov	w0, #183
	ldr	x8, [x8, :lo12:__imp_SetLastError]
	blr	x8
	mov	w8, wzr
	tbnz	w21, #0, .LBB157_4
.LBB157_7:
	ldr	x0, [sp, #24]                   // 8-byte Folded Reload
	bl	zbi_fail
	b	.LBB157_13
.LBB157_8:
	ldp	x11, x10, [sp, #8]              // 16-byte Folded Reload
	tst	w21, #0x1
	mov	w9, #2
	cinc	x9, x9, eq
	str	x19, [x10, #16]
	ldr	x8, [x20, #32]
	orr	x8, x9, x8, lsl #8
	add	x9, x10, #8
.LBB157_9:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x9]
	cmp	x10, x11
	b.ne	.LBB157_12
// %bb.10:                              //   in Loop: Header=BB157_9 Depth=1
	stlxr	w10, x8, [x9]
	cbnz	w10, .LBB157_9
// %bb.11:
	mov	w0, wzr
	str	x27, [x20, #40]
	str	x19, [x20, #16]
	b	.LBB157_13
.LBB157_12:
	adrp	x8, __imp_CloseHandle
	clrex
	mov	x0, x27
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	mov	w0, #-4
.LBB157_13:
	add	sp, sp, #1216
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_reader_poll;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_poll
	.p2align	2                               // -- Begin function zbi_reader_poll
zbi_reader_poll:                        // @zbi_reader_poll
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	ldr	w8, [x0, #764]
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	adrp	x24, __imp_WaitForSingleObject
	adrp	x22, __imp_ReleaseSemaphore
	adrp	x23, __imp_Sleep
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	cmp	w8, #0
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	mov	w26, wzr
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	mov	x19, x1
	mov	x20, x0
	mov	w25, #32
	ldr	x24, [x24, :lo12:__imp_WaitForSingleObject]
	mov	w27, #1
	ldr	x22, [x22, :lo12:__imp_ReleaseSemaphore]
	add	x21, x0, #128
	cset	w8, eq
	ldr	x23, [x23, :lo12:__imp_Sleep]
	b	.LBB158_2
.LBB158_1:                              //   in Loop: Header=BB158_2 Depth=1
	add	w9, w26, #1
	cmp	w26, #64
	mov	w8, #1
	mov	w26, w9
	b.eq	.LBB158_18
.LBB158_2:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB158_5 Depth 2
	tbz	w8, #0, .LBB158_12
// %bb.3:                               //   in Loop: Header=BB158_2 Depth=1
	mov	x0, x21
	bl	zbi_sem_value
	cbz	x0, .LBB158_16
// %bb.4:                               //   in Loop: Header=BB158_2 Depth=1
	cmp	x0, #64
	mov	x28, xzr
	csinc	x29, x25, xzr, hs
.LBB158_5:                              //   Parent Loop BB158_2 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldr	x8, [x20, #136]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #160]
	cmp	x8, x9
	b.ne	.LBB158_10
// %bb.6:                               //   in Loop: Header=BB158_5 Depth=2
	ldr	x0, [x21]
	mov	w1, wzr
	blr	x24
	cbnz	w0, .LBB158_11
// %bb.7:                               //   in Loop: Header=BB158_5 Depth=2
	ldr	x8, [x20, #136]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #160]
	cmp	x8, x9
	b.ne	.LBB158_15
// %bb.8:                               //   in Loop: Header=BB158_5 Depth=2
	add	x28, x28, #1
	cmp	x29, x28
	b.ne	.LBB158_5
// %bb.9:                               //   in Loop: Header=BB158_2 Depth=1
	mov	x28, x29
	str	w28, [x20, #764]
	cbnz	w28, .LBB158_12
	b	.LBB158_16
.LBB158_10:                             //   in Loop: Header=BB158_2 Depth=1
	mov	w0, wzr
	blr	x23
.LBB158_11:                             //   in Loop: Header=BB158_2 Depth=1
	str	w28, [x20, #764]
	cbz	w28, .LBB158_16
.LBB158_12:                             //   in Loop: Header=BB158_2 Depth=1
	mov	x0, x20
	mov	x1, x19
	bl	zbi_reader_find
	cmp	w0, #1
	b.ne	.LBB158_17
// %bb.13:                              //   in Loop: Header=BB158_2 Depth=1
	ldr	w8, [x20, #760]
	str	wzr, [x20, #764]
	cbnz	w8, .LBB158_1
// %bb.14:                              //   in Loop: Header=BB158_2 Depth=1
	str	w27, [x20, #760]
	b	.LBB158_1
.LBB158_15:                             //   in Loop: Header=BB158_2 Depth=1
	ldr	x0, [x21]
	mov	w1, #1
	mov	x2, xzr
	blr	x22
	str	w28, [x20, #764]
	cbnz	w28, .LBB158_12
.LBB158_16:
	mov	w0, #1
.LBB158_17:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB158_18:
	mov	x21, #-1
.LBB158_19:                             // =>This Inner Loop Header: Depth=1
	ldr	x8, [x20, #136]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #160]
	cmp	x8, x9
	b.ne	.LBB158_23
// %bb.20:                              //   in Loop: Header=BB158_19 Depth=1
	ldr	x0, [x20, #128]
	mov	w1, wzr
	blr	x24
	cbnz	w0, .LBB158_25
// %bb.21:                              //   in Loop: Header=BB158_19 Depth=1
	ldr	x8, [x20, #136]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x20, #160]
	cmp	x8, x9
	b.ne	.LBB158_24
// %bb.22:                              //   in Loop: Header=BB158_19 Depth=1
	subs	x21, x21, #1
	b.ne	.LBB158_19
	b	.LBB158_25
.LBB158_23:
	mov	w0, wzr
	blr	x23
	b	.LBB158_25
.LBB158_24:
	ldr	x0, [x20, #128]
	mov	w1, #1
	mov	x2, xzr
	blr	x22
.LBB158_25:
	mov	x0, x20
	mov	x1, x19
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	b	zbi_reader_find
                                        // -- End function
	.def	zbi_reader_check;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_reader_check
	.p2align	2                               // -- Begin function zbi_reader_check
zbi_reader_check:                       // @zbi_reader_check
// %bb.0:
	sub	sp, sp, #176
	ldr	x9, [x0, #208]
	str	x30, [sp, #112]                 // 8-byte Folded Spill
	stp	x24, x23, [sp, #128]            // 16-byte Folded Spill
	mov	w8, #33919
	stp	x22, x21, [sp, #144]            // 16-byte Folded Spill
	movk	w8, #30, lsl #16
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	mov	x20, x2
	ldr	x9, [x9, #80]
	dmb	ishld
	ldr	x10, [x0, #784]
	mov	x21, x1
	mov	x19, x0
	cmp	x10, #0
	sub	x10, x2, x10
	cset	w11, ne
	cmp	x10, x8
	cset	w8, gt
	and	w23, w11, w8
	cbz	x9, .LBB159_3
// %bb.1:
	tbnz	w23, #0, .LBB159_3
// %bb.2:
	ldr	x8, [x19, #264]
	mov	w9, #57600
	movk	w9, #1525, lsl #16
	sub	x8, x20, x8
	cmp	x8, x9
	b.lt	.LBB159_18
.LBB159_3:
	mov	x0, x19
	bl	zbi_reader_look
	str	x20, [x19, #264]
	cbz	w0, .LBB159_5
// %bb.4:
	mov	w22, w0
	b	.LBB159_17
.LBB159_5:
	ldr	w8, [x19, #768]
	cbz	w8, .LBB159_16
// %bb.6:
	add	x22, x19, #8
	ldr	x8, [x19, #712]
	ldr	w9, [x19, #764]
	mov	x2, sp
	ldr	x10, [x19, #720]
	mov	x0, x22
	mov	w1, #2
	str	wzr, [sp, #80]
	strb	wzr, [sp, #84]
	stp	x8, x9, [sp, #88]
	str	x10, [sp, #104]
	bl	zbi_claim
	cbnz	w0, .LBB159_16
// %bb.7:
	ldr	w8, [x19, #424]
	add	x1, sp, #80
	mov	x2, sp
	add	x3, sp, #127
	mov	x0, x22
	orr	w8, w8, #0x4
	str	w8, [x19, #424]
	bl	zbi_settle
	cbnz	w0, .LBB159_10
// %bb.8:
	ldr	x8, [x19, #216]
	str	wzr, [x19, #768]
	str	xzr, [x19, #720]
	cbz	x8, .LBB159_10
// %bb.9:
	ldr	x9, [x19, #712]
	dmb	ish
	str	x9, [x8, #272]
.LBB159_10:
	ldr	x8, [x19, #208]
	mov	x22, x19
	ldr	x8, [x8, #72]
	ldr	x9, [x22, #64]!
	str	x8, [x22, #632]
	cmp	x9, #3
	b.eq	.LBB159_14
// %bb.11:
	mov	x22, x19
	ldr	x8, [x22, #80]!
	cmp	x8, #3
	b.eq	.LBB159_14
// %bb.12:
	mov	x22, x19
	ldr	x8, [x22, #96]!
	cmp	x8, #3
	b.eq	.LBB159_14
// %bb.13:
	mov	x22, x19
	ldr	x8, [x22, #112]!
	cmp	x8, #3
	b.ne	.LBB159_15
.LBB159_14:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x22, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x22]
.LBB159_15:
	ldr	w8, [x19, #424]
	and	w8, w8, #0xfffffffb
	str	w8, [x19, #424]
.LBB159_16:
	mov	w22, wzr
.LBB159_17:
	mov	w24, #1
	b	.LBB159_19
.LBB159_18:
	mov	w24, wzr
	mov	w22, wzr
.LBB159_19:
	mov	x0, x19
	mov	x1, x21
	bl	zbi_reader_poll
	cmp	w0, #1
	b.ne	.LBB159_29
// %bb.20:
	mov	x0, x19
	mov	x1, x21
	bl	zbi_reader_find
	cmp	w0, #1
	b.ne	.LBB159_25
// %bb.21:
	str	xzr, [x19, #784]
	cbz	w24, .LBB159_28
// %bb.22:
	ldr	x8, [x19, #712]
	cbnz	x8, .LBB159_28
// %bb.23:
	ldr	x8, [x19, #208]
	ldr	x8, [x8, #40]
	ldr	x9, [x19, #248]
	cmp	x8, x9
	b.eq	.LBB159_28
// %bb.24:
	mov	w8, #1
	str	w8, [x19, #768]
	b	.LBB159_28
.LBB159_25:
	cmp	w22, #0
	cset	w8, ne
	orr	w8, w8, w23
	tbnz	w8, #0, .LBB159_29
// %bb.26:
	ldr	x8, [x19, #784]
	cbnz	x8, .LBB159_28
// %bb.27:
	str	x20, [x19, #784]
.LBB159_28:
	cmp	w22, #0
	csinc	w0, w22, wzr, ne
.LBB159_29:
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #144]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #128]            // 16-byte Folded Reload
	ldr	x30, [sp, #112]                 // 8-byte Folded Reload
	add	sp, sp, #176
	ret
                                        // -- End function
	.def	zbi_sem_wait;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_sem_wait
	.p2align	2                               // -- Begin function zbi_sem_wait
zbi_sem_wait:                           // @zbi_sem_wait
// %bb.0:
	sub	sp, sp, #48
	adrp	x8, __imp_QueryPerformanceCounter
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	mov	x19, x0
	add	x0, sp, #24
	mov	x20, x1
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x8, x20
	b.ge	.LBB160_3
// %bb.1:
	mov	x9, #22528
	sub	x8, x20, x8
	movk	x9, #63559, lsl #16
	movk	x9, #13, lsl #32
	cmp	x8, x9
	b.le	.LBB160_4
// %bb.2:
	mov	w1, #60000
	b	.LBB160_5
.LBB160_3:
	mov	w1, wzr
	b	.LBB160_5
.LBB160_4:
	mov	w9, #16959
	movk	w9, #15, lsl #16
	add	x8, x8, x9
	add	x9, x9, #1
	sdiv	x1, x8, x9
.LBB160_5:
	ldr	x8, [x19, #8]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #32]
	cmp	x8, x9
	b.ne	.LBB160_9
// %bb.6:
	adrp	x8, __imp_WaitForSingleObject
	ldr	x0, [x19]
                                        // kill: def $w1 killed $w1 killed $x1
	ldr	x8, [x8, :lo12:__imp_WaitForSingleObject]
	blr	x8
	cbnz	w0, .LBB160_10
// %bb.7:
	ldr	x8, [x19, #8]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #32]
	cmp	x8, x9
	b.ne	.LBB160_12
// %bb.8:
	mov	w0, #1
	b	.LBB160_11
.LBB160_9:
	adrp	x8, __imp_Sleep
	mov	w0, w1
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
.LBB160_10:
	mov	w0, wzr
.LBB160_11:
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #48
	ret
.LBB160_12:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
	b	.LBB160_10
                                        // -- End function
	.def	zbi_presence_of;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_presence_of
	.p2align	2                               // -- Begin function zbi_presence_of
zbi_presence_of:                        // @zbi_presence_of
// %bb.0:
	sub	sp, sp, #368
	stp	x20, x19, [sp, #352]            // 16-byte Folded Spill
	mov	x20, x0
	stp	x30, x29, [sp, #320]            // 16-byte Folded Spill
	str	x21, [sp, #336]                 // 8-byte Folded Spill
	cbz	x2, .LBB161_12
// %bb.1:
	ldr	x9, [x20, #56]
	add	w8, w1, #1
	mov	x19, x2
	mov	w21, w1
	sxtw	x8, w8
	cmp	x9, x8
	b.eq	.LBB161_8
// %bb.2:
	ldr	x9, [x20, #72]
	cmp	x9, x8
	b.eq	.LBB161_8
// %bb.3:
	ldr	x9, [x20, #88]
	cmp	x9, x8
	b.eq	.LBB161_8
// %bb.4:
	ldr	x9, [x20, #104]
	cmp	x9, x8
	b.eq	.LBB161_8
// %bb.5:
	ldr	x8, [x20, #48]
	cbz	x8, .LBB161_8
// %bb.6:
	ldp	x3, x4, [x20, #24]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	x0, sp
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, w21
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	mov	x0, sp
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB161_16
// %bb.7:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB161_16
.LBB161_8:
	ldr	x8, [x20, #208]
	cbz	x8, .LBB161_11
// %bb.9:
	cmp	w21, #0
	mov	w9, #128
	mov	w10, #256
	csel	x9, x10, x9, eq
	ldr	x8, [x8, x9]
	cmp	x8, x19
	b.ne	.LBB161_11
// %bb.10:
	mov	w0, #2
	b	.LBB161_15
.LBB161_11:
	add	x0, x20, #264
	mov	x1, x19
	bl	zbi_peer_life
	mov	w8, #1
	cmp	w0, #0
	cinc	w0, w8, eq
	b	.LBB161_15
.LBB161_12:
	ldr	x0, [x20, #272]
	add	x19, x20, #264
	cbz	x0, .LBB161_14
// %bb.13:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB161_14:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	mov	w0, wzr
.LBB161_15:
	ldp	x20, x19, [sp, #352]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #320]            // 16-byte Folded Reload
	ldr	x21, [sp, #336]                 // 8-byte Folded Reload
	add	sp, sp, #368
	ret
.LBB161_16:
	mov	w0, #1
	b	.LBB161_15
                                        // -- End function
	.def	zbi_writer_start;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_writer_start
	.p2align	2                               // -- Begin function zbi_writer_start
zbi_writer_start:                       // @zbi_writer_start
// %bb.0:
	sub	sp, sp, #448
	stp	x22, x21, [sp, #416]            // 16-byte Folded Spill
	ldr	x22, [x0, #216]
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	mov	x21, x1
	stp	x28, x27, [sp, #368]            // 16-byte Folded Spill
	stp	x26, x25, [sp, #384]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #400]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #432]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	x23, [x22, #24]
	dmb	ishld
	ldr	x8, [x1, #32]
	mov	x20, x2
	cbz	x8, .LBB162_14
// %bb.1:
	ldr	x26, [x21, #64]
.LBB162_2:
	str	x26, [x19, #8]
	ldr	x8, [x21, #8]
	str	x8, [x19, #696]
	ldr	x9, [x22, #64]
	str	xzr, [x19, #712]
	ldr	x8, [x19, #248]
	str	x9, [x19, #704]
	subs	x8, x8, x23
	b.lo	.LBB162_4
// %bb.3:
	str	x8, [x22, #16]
.LBB162_4:
	ldr	x8, [x19, #224]
	cbz	x8, .LBB162_6
// %bb.5:
	ldr	x9, [x8, #136]
	add	x11, x8, #168
	mov	x12, #-1
	add	x9, x9, #1
	ubfx	x10, x9, #1, #1
	and	x9, x9, #0xfffffffffffffffe
	add	x10, x11, x10, lsl #4
	str	x9, [x19, #736]
	dmb	ish
	str	x12, [x10, #8]
	ldr	x9, [x19, #8]
	dmb	ish
	str	x9, [x10]
	ldr	x9, [x19, #704]
	dmb	ish
	str	x9, [x10, #8]
	mov	w10, #-1
	ldr	w9, [x19, #736]
	dmb	ish
	eor	w9, w10, w9, lsr #1
	and	x9, x9, #0x1
	add	x9, x11, x9, lsl #4
	str	x12, [x9, #8]
	str	xzr, [x8, #152]
	ldr	x9, [x19, #736]
	dmb	ish
	str	x9, [x8, #136]
.LBB162_6:
	ldr	x9, [x19, #216]
	ldr	x8, [x19, #264]
	add	x9, x9, #80
.LBB162_7:                              // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x9]
	cmp	x10, x20
	b.ne	.LBB162_10
// %bb.8:                               //   in Loop: Header=BB162_7 Depth=1
	stlxr	w10, x8, [x9]
	cbnz	w10, .LBB162_7
// %bb.9:
	mov	w0, #1
	cbnz	w0, .LBB162_11
	b	.LBB162_13
.LBB162_10:
	mov	w0, wzr
	clrex
	cbz	w0, .LBB162_13
.LBB162_11:
	ldr	x9, [x19, #224]
	cbz	x9, .LBB162_13
// %bb.12:
	str	x8, [x9, #128]
.LBB162_13:
	ldp	x20, x19, [sp, #432]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #416]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #400]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #384]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #368]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #448
	ret
.LBB162_14:
	ldr	x8, [x21, #16]
	cbz	x8, .LBB162_27
// %bb.15:
	ldr	x25, [x19, #224]
	ldr	x29, [x21, #8]
	cbz	x25, .LBB162_31
// %bb.16:
	ldr	x9, [x25, #280]
	cbz	x9, .LBB162_25
// %bb.17:
	ldr	x9, [x19, #72]
	cmp	x9, #1
	b.eq	.LBB162_25
// %bb.18:
	ldr	x9, [x19, #88]
	cmp	x9, #1
	b.eq	.LBB162_25
// %bb.19:
	ldr	x9, [x19, #104]
	cmp	x9, #1
	b.eq	.LBB162_25
// %bb.20:
	ldr	x9, [x19, #120]
	cmp	x9, #1
	b.eq	.LBB162_25
// %bb.21:
	ldr	x9, [x19, #64]
	cbz	x9, .LBB162_25
// %bb.22:
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #24
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, wzr
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #24
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB162_53
// %bb.23:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	b.ne	.LBB162_53
// %bb.24:
	ldr	x8, [x21, #16]
.LBB162_25:
	ldr	x9, [x25, #176]
	cmp	x9, x8
	b.ne	.LBB162_28
// %bb.26:
	mov	x8, xzr
	b	.LBB162_30
.LBB162_27:
	mov	x26, xzr
	b	.LBB162_2
.LBB162_28:
	ldr	x9, [x25, #192]
	cmp	x9, x8
	b.ne	.LBB162_31
// %bb.29:
	mov	w8, #1
.LBB162_30:
	add	x8, x25, x8, lsl #4
	ldr	x26, [x8, #168]
	b	.LBB162_2
.LBB162_31:
	cbnz	x29, .LBB162_33
// %bb.32:
	ldr	x29, [x21]
	cbz	x29, .LBB162_48
.LBB162_33:
	add	x0, sp, #24
	mov	w1, wzr
	mov	w2, #80
	bl	memset
.LBB162_34:
	subs	x25, x29, #16
	b.lo	.LBB162_49
// %bb.35:
	ldr	x1, [x19, #240]
	add	x0, sp, #344
	mov	w2, #8
	ldr	x28, [sp, #88]
	bl	memcpy
	ldr	x24, [sp, #344]
	sub	x8, x24, #1
	cmp	x8, x25
	b.hs	.LBB162_49
// %bb.36:
	str	x29, [sp, #16]                  // 8-byte Folded Spill
	mov	x26, xzr
	mov	x25, xzr
.LBB162_37:                             // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #240]
	add	x0, sp, #344
	mov	w2, #8
	add	x8, x8, x25
	add	x1, x8, #8
	bl	memcpy
	ldr	x8, [sp, #56]
	ldr	x29, [sp, #344]
	add	x9, x8, #1
	str	x29, [sp, #88]
	str	x9, [sp, #56]
	cbz	x8, .LBB162_39
// %bb.38:                              //   in Loop: Header=BB162_37 Depth=1
	ldr	x27, [sp, #80]
	b	.LBB162_40
.LBB162_39:                             //   in Loop: Header=BB162_37 Depth=1
	mov	x27, x29
	str	x29, [sp, #80]
.LBB162_40:                             //   in Loop: Header=BB162_37 Depth=1
	ldr	x9, [sp, #48]
	add	x8, x24, #16
	add	x9, x9, x8
	str	x8, [sp, #96]
	str	x9, [sp, #48]
	cbz	x25, .LBB162_43
// %bb.41:                              //   in Loop: Header=BB162_37 Depth=1
	add	x9, x28, #1
	cmp	x29, x9
	b.eq	.LBB162_43
// %bb.42:                              //   in Loop: Header=BB162_37 Depth=1
	cmp	x29, #1
	b.ne	.LBB162_47
.LBB162_43:                             //   in Loop: Header=BB162_37 Depth=1
	add	x25, x8, x25
	ldr	x8, [sp, #16]                   // 8-byte Folded Reload
	subs	x26, x8, x25
	b.ls	.LBB162_46
// %bb.44:                              //   in Loop: Header=BB162_37 Depth=1
	cmp	x26, #15
	b.ls	.LBB162_46
// %bb.45:                              //   in Loop: Header=BB162_37 Depth=1
	ldr	x8, [x19, #240]
	add	x0, sp, #344
	mov	w2, #8
	add	x1, x8, x25
	bl	memcpy
	ldr	x24, [sp, #344]
	sub	x8, x26, #16
	mov	x26, x29
	mov	x28, x29
	sub	x9, x24, #1
	cmp	x9, x8
	b.lo	.LBB162_37
.LBB162_46:
	mov	x26, x29
.LBB162_47:
	ldr	x29, [sp, #16]                  // 8-byte Folded Reload
	b	.LBB162_50
.LBB162_48:
	add	x0, sp, #24
	mov	w1, wzr
	mov	w2, #80
	ldr	x29, [x19, #256]
	bl	memset
	cbnz	x29, .LBB162_34
.LBB162_49:
	mov	x27, xzr
	mov	x26, xzr
	mov	x25, xzr
.LBB162_50:
	cmp	x25, x29
	b.ne	.LBB162_52
// %bb.51:
	ldr	x8, [sp, #56]
	cbnz	x8, .LBB162_2
.LBB162_52:
	ldr	x8, [x21, #8]
	cmp	x8, #0
	cset	w8, eq
	subs	x9, x27, #1
	cset	w10, hs
	tst	w8, w10
	csel	x26, x9, xzr, ne
	b	.LBB162_2
.LBB162_53:
	ldr	x26, [x25, #280]
	b	.LBB162_2
                                        // -- End function
	.def	zbi_writer_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_writer_look
	.p2align	2                               // -- Begin function zbi_writer_look
zbi_writer_look:                        // @zbi_writer_look
// %bb.0:
	sub	sp, sp, #400
	ldr	x8, [x0, #216]
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	str	x21, [sp, #368]                 // 8-byte Folded Spill
	mov	w1, wzr
	stp	x20, x19, [sp, #384]            // 16-byte Folded Spill
	add	x20, x0, #16
	ldr	x21, [x8, #88]
	mov	x19, x0
	mov	x0, x20
	dmb	ishld
	mov	x2, x21
	bl	zbi_presence_of
	ldr	x8, [x19, #216]
	cmp	w0, #2
	ldr	x2, [x8, #88]
	dmb	ishld
	ccmp	x2, x21, #4, eq
	b.eq	.LBB163_2
// %bb.1:
	mov	x0, x20
	mov	w1, wzr
	bl	zbi_presence_of
.LBB163_2:
	cmp	w0, #1
	b.eq	.LBB163_7
// %bb.3:
	cmp	w0, #2
	b.ne	.LBB163_11
// %bb.4:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB163_8
// %bb.5:
	ldr	x8, [x8, #8]
	mov	w0, #2
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB163_12
// %bb.6:
	ldr	x9, [x19, #48]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB163_10
	b	.LBB163_12
.LBB163_7:
	mov	w0, wzr
	b	.LBB163_12
.LBB163_8:
	ldr	x8, [x19, #16]
	adrp	x9, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x8, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x5, x19, #436
	csel	x3, x4, x9, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB163_11
// %bb.9:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB163_10:
	mov	w0, #-6
	b	.LBB163_12
.LBB163_11:
	mov	w0, #2
.LBB163_12:
	ldp	x20, x19, [sp, #384]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	ldr	x21, [sp, #368]                 // 8-byte Folded Reload
	add	sp, sp, #400
	ret
                                        // -- End function
	.def	zbi_writer_check;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_writer_check
	.p2align	2                               // -- Begin function zbi_writer_check
zbi_writer_check:                       // @zbi_writer_check
// %bb.0:
	sub	sp, sp, #176
	stp	x24, x23, [sp, #128]            // 16-byte Folded Spill
	adrp	x24, __imp_WaitForSingleObject
	str	x30, [sp, #112]                 // 8-byte Folded Spill
	mov	x23, #-1
	stp	x22, x21, [sp, #144]            // 16-byte Folded Spill
	mov	x21, x2
	stp	x20, x19, [sp, #160]            // 16-byte Folded Spill
	mov	x22, x1
	mov	x19, x0
	add	x20, x0, #16
	ldr	x24, [x24, :lo12:__imp_WaitForSingleObject]
.LBB164_1:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #184]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #208]
	cmp	x8, x9
	b.ne	.LBB164_5
// %bb.2:                               //   in Loop: Header=BB164_1 Depth=1
	ldr	x0, [x19, #176]
	mov	w1, wzr
	blr	x24
	cbnz	w0, .LBB164_7
// %bb.3:                               //   in Loop: Header=BB164_1 Depth=1
	ldr	x8, [x19, #184]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [x19, #208]
	cmp	x8, x9
	b.ne	.LBB164_6
// %bb.4:                               //   in Loop: Header=BB164_1 Depth=1
	subs	x23, x23, #1
	b.ne	.LBB164_1
	b	.LBB164_7
.LBB164_5:
	adrp	x8, __imp_Sleep
	mov	w0, wzr
	ldr	x8, [x8, :lo12:__imp_Sleep]
	blr	x8
	b	.LBB164_7
.LBB164_6:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [x19, #176]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB164_7:
	ldr	x8, [x19, #712]
	cmp	x8, x22
	b.hs	.LBB164_25
// %bb.8:
	ldr	x8, [x19, #216]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x9, [x19, #256]
	str	x8, [x19, #712]
	cmp	x8, x9
	b.ls	.LBB164_10
// %bb.9:
	mov	w0, #-12
	str	xzr, [x19, #712]
	b	.LBB164_26
.LBB164_10:
	cmp	x8, x22
	b.hs	.LBB164_25
// %bb.11:
	ldr	x8, [x19, #272]
	mov	w9, #57599
	movk	w9, #1525, lsl #16
	sub	x8, x21, x8
	cmp	x8, x9
	b.gt	.LBB164_13
// %bb.12:
	ldr	x8, [x19, #216]
	ldr	x8, [x8, #88]
	cbnz	x8, .LBB164_24
.LBB164_13:
	mov	x0, x19
	bl	zbi_writer_look
	cbnz	w0, .LBB164_26
// %bb.14:
	ldr	w8, [x19, #764]
	str	x21, [x19, #272]
	cbz	w8, .LBB164_24
// %bb.15:
	adrp	x8, .L__const.zbi_writer_settle_late.late
	mov	x2, sp
	add	x8, x8, :lo12:.L__const.zbi_writer_settle_late.late
	mov	x0, x20
	mov	w1, #2
	ldp	q0, q1, [x8]
	stp	q0, q1, [sp, #80]
	bl	zbi_claim
	cbnz	w0, .LBB164_24
// %bb.16:
	ldr	w8, [x19, #432]
	add	x1, sp, #80
	mov	x2, sp
	add	x3, sp, #127
	mov	x0, x20
	orr	w8, w8, #0x4
	str	w8, [x19, #432]
	bl	zbi_settle
	cbnz	w0, .LBB164_18
// %bb.17:
	ldrb	w8, [sp, #127]
	str	w8, [x19, #764]
.LBB164_18:
	mov	x20, x19
	ldr	x8, [x20, #72]!
	cmp	x8, #3
	b.eq	.LBB164_22
// %bb.19:
	mov	x20, x19
	ldr	x8, [x20, #88]!
	cmp	x8, #3
	b.eq	.LBB164_22
// %bb.20:
	mov	x20, x19
	ldr	x8, [x20, #104]!
	cmp	x8, #3
	b.eq	.LBB164_22
// %bb.21:
	mov	x20, x19
	ldr	x8, [x20, #120]!
	cmp	x8, #3
	b.ne	.LBB164_23
.LBB164_22:
	adrp	x8, __imp_CloseHandle
	ldr	x0, [x20, #8]
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	stp	xzr, xzr, [x20]
.LBB164_23:
	ldr	w8, [x19, #432]
	and	w8, w8, #0xfffffffb
	str	w8, [x19, #432]
.LBB164_24:
	mov	w0, #1
	b	.LBB164_26
.LBB164_25:
	mov	w0, wzr
.LBB164_26:
	ldp	x20, x19, [sp, #160]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #144]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #128]            // 16-byte Folded Reload
	ldr	x30, [sp, #112]                 // 8-byte Folded Reload
	add	sp, sp, #176
	ret
                                        // -- End function
	.def	zbi_copier_timed;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_copier_timed
	.p2align	2                               // -- Begin function zbi_copier_timed
zbi_copier_timed:                       // @zbi_copier_timed
// %bb.0:
	sub	sp, sp, #112
	stp	x26, x25, [sp, #48]             // 16-byte Folded Spill
	adrp	x25, __imp_QueryPerformanceCounter
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x28, x27, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	mov	x23, x2
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	add	x0, sp, #24
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceCounter]
	mov	x19, x4
	mov	x22, x3
	mov	w20, w1
	blr	x25
	adrp	x26, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x26, [x26, :lo12:__imp_QueryPerformanceFrequency]
	blr	x26
	ldr	x28, [sp, #24]
	cmp	w20, #1
	ldr	x27, [sp, #8]
	b.ne	.LBB165_2
// %bb.1:
	mov	x0, x23
	mov	x1, x22
	mov	x2, x19
	b	.LBB165_3
.LBB165_2:
	neg	w8, w23
	mov	x0, x23
	and	x24, x8, #0x3f
	mov	x1, x22
	mov	x2, x24
	bl	memcpy
	sub	x2, x19, x24
	add	x1, x22, x24
	add	x0, x23, x24
.LBB165_3:
	bl	memcpy
	sdiv	x22, x28, x27
	mov	w23, #51712
	movk	w23, #15258, lsl #16
	add	x0, sp, #24
	msub	x8, x22, x27, x28
	mul	x8, x8, x23
	sdiv	x24, x8, x27
	blr	x25
	add	x0, sp, #8
	blr	x26
	ldr	x8, [sp, #24]
	fmov	d2, #3.00000000
	ldr	x9, [sp, #8]
	fmov	d3, #0.25000000
	ldp	x26, x25, [sp, #48]             // 16-byte Folded Reload
	sdiv	x10, x8, x9
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x28, x27, [sp, #32]             // 16-byte Folded Reload
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	sub	x9, x10, x22
	sub	x8, x8, x24
	madd	x8, x9, x23, x8
	mov	x9, #4652218415073722368
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	fmov	d1, x9
	scvtf	d0, x8
	add	x8, x21, w20, uxtw #3
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	fmul	d0, d0, d1
	ucvtf	d1, x19
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	fdiv	d0, d0, d1
	ldr	d1, [x8, #16]
	fcmp	d1, #0.0
	fmadd	d2, d1, d2, d0
	fmul	d2, d2, d3
	fcsel	d0, d2, d0, gt
	str	d0, [x8, #16]
	add	sp, sp, #112
	ret
                                        // -- End function
	.def	zbi_blake2b_block;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_blake2b_block
	.p2align	2                               // -- Begin function zbi_blake2b_block
zbi_blake2b_block:                      // @zbi_blake2b_block
// %bb.0:
	sub	sp, sp, #368
	stp	x20, x19, [sp, #352]            // 16-byte Folded Spill
	mov	x20, x2
	mov	x19, x0
	add	x0, sp, #144
	mov	w2, #8
	stp	x30, x29, [sp, #272]            // 16-byte Folded Spill
	stp	x28, x27, [sp, #288]            // 16-byte Folded Spill
	stp	x26, x25, [sp, #304]            // 16-byte Folded Spill
	stp	x24, x23, [sp, #320]            // 16-byte Folded Spill
	add	x23, sp, #144
	stp	x22, x21, [sp, #336]            // 16-byte Folded Spill
	mov	w21, w3
	mov	x22, x1
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #8
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #16]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #16
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #24]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #24
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #32]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #32
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #40]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #40
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #48]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #48
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #56]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #56
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #64]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #64
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #72]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #72
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #80]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #80
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #88]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #88
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #96]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #96
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #104]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #104
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #112]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #112
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #120]
	bl	memcpy
	ldr	x8, [sp, #144]
	add	x1, x22, #120
	add	x0, sp, #144
	mov	w2, #8
	str	x8, [sp, #128]
	bl	memcpy
	ldr	x9, [sp, #144]
	mov	x6, #14065
	ldp	x5, x10, [x19, #16]
	mov	x24, #8569
	tst	w21, #0x1
	str	x9, [sp, #136]
	mov	x9, #33489
	movk	x9, #44518, lsl #16
	mov	x1, #51464
	ldp	x16, x11, [x19, #48]
	str	x10, [sp, #168]
	movk	x9, #21119, lsl #32
	mov	x10, #17044
	movk	x9, #20750, lsl #48
	movk	x10, #1214, lsl #16
	eor	x22, x20, x9
	movk	x10, #9812, lsl #32
	mov	x20, #27679
	mov	x4, #42811
	mov	x21, #63531
	movk	x6, #24349, lsl #16
	movk	x24, #4990, lsl #16
	ldp	x0, x3, [x19]
	movk	x10, #57468, lsl #48
	movk	x1, #62396, lsl #16
	ldp	x2, x17, [x19, #32]
	movk	x20, #11070, lsl #16
	movk	x4, #33994, lsl #16
	movk	x21, #65172, lsl #16
	adrp	x9, zbi_blake2b_order
	movk	x6, #62778, lsl #32
	movk	x24, #52505, lsl #32
	cinv	x7, x10, eq
	movk	x1, #58983, lsl #32
	movk	x20, #26764, lsl #32
	movk	x4, #44677, lsl #32
	movk	x21, #62322, lsl #32
	add	x9, x9, :lo12:zbi_blake2b_order
	mov	x10, #-3689348814741910324
	mov	x8, xzr
	movk	x6, #42319, lsl #48
	str	x11, [sp, #200]
	movk	x24, #23520, lsl #48
	movk	x1, #27145, lsl #48
	movk	x20, #39685, lsl #48
	movk	x4, #47975, lsl #48
	movk	x21, #15470, lsl #48
	movk	x10, #52429
	mov	x11, #-160
	mov	w12, #205
	mov	w13, #10
	add	x14, sp, #16
	mov	x15, x9
	str	x19, [sp, #8]                   // 8-byte Folded Spill
	str	x6, [sp, #232]
	str	x24, [sp, #264]
.LBB166_1:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB166_2 Depth 2
	and	w24, w8, #0xff
	ldr	x19, [sp, #200]
	mov	x6, xzr
	mul	w24, w24, w12
	lsr	w24, w24, #11
	msub	w24, w24, w13, w8
	add	x24, x9, w24, uxtb #4
	ldrb	w26, [x24]
	ldrb	w28, [x24, #2]
	ldrb	w29, [x24, #4]
	ldrb	w30, [x24, #6]
	ldr	x26, [x14, x26, lsl #3]
	ldr	x28, [x14, x28, lsl #3]
	ldr	x29, [x14, x29, lsl #3]
	ldr	x30, [x14, x30, lsl #3]
	add	x26, x2, x26
	ldrb	w25, [x24, #1]
	add	x28, x17, x28
	add	x0, x26, x0
	ldr	x26, [sp, #168]
	add	x3, x28, x3
	add	x28, x16, x29
	eor	x22, x22, x0
	add	x5, x28, x5
	ldr	x28, [sp, #264]
	eor	x20, x20, x3
	ldrb	w27, [x24, #3]
	add	x29, x19, x30
	ldr	x25, [x14, x25, lsl #3]
	add	x26, x29, x26
	eor	x7, x7, x5
	eor	x28, x28, x26
	ror	x22, x22, #32
	ror	x20, x20, #32
	ldr	x27, [x14, x27, lsl #3]
	add	x0, x0, x25
	ldr	x25, [sp, #232]
	ror	x7, x7, #32
	ror	x28, x28, #32
	add	x1, x1, x22
	add	x4, x4, x20
	eor	x2, x1, x2
	eor	x17, x4, x17
	add	x3, x3, x27
	ldrb	w27, [x24, #5]
	ldrb	w24, [x24, #7]
	add	x21, x21, x7
	add	x25, x25, x28
	ror	x2, x2, #24
	eor	x16, x21, x16
	ror	x17, x17, #24
	eor	x19, x25, x19
	ldr	x27, [x14, x27, lsl #3]
	ldr	x24, [x14, x24, lsl #3]
	add	x0, x0, x2
	ror	x16, x16, #24
	add	x3, x3, x17
	ror	x19, x19, #24
	eor	x22, x0, x22
	add	x5, x5, x27
	eor	x20, x3, x20
	add	x24, x26, x24
	stp	x0, x3, [sp, #144]
	add	x0, x5, x16
	add	x5, x24, x19
	eor	x7, x0, x7
	eor	x24, x5, x28
	ror	x22, x22, #16
	umulh	x26, x8, x10
	stp	x0, x5, [sp, #160]
	ror	x0, x20, #16
	ror	x5, x7, #16
	ror	x7, x24, #16
	add	x1, x22, x1
	lsr	x3, x26, #3
	stp	x22, x0, [sp, #240]
	add	x0, x0, x4
	eor	x2, x1, x2
	eor	x17, x0, x17
	add	x4, x5, x21
	stp	x5, x7, [sp, #256]
	add	x5, x7, x25
	eor	x7, x4, x16
	ror	x2, x2, #63
	ror	x17, x17, #63
	stp	x1, x0, [sp, #208]
	eor	x1, x5, x19
	mul	x16, x3, x11
	ror	x0, x7, #63
	stp	x2, x17, [sp, #176]
	ror	x17, x1, #63
	stp	x4, x5, [sp, #224]
	stp	x0, x17, [sp, #192]
.LBB166_2:                              //   Parent Loop BB166_1 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	add	x17, x15, x16
	add	x0, x6, #1
	and	x1, x0, #0x3
	lsl	x3, x6, #3
	sub	w7, w6, #1
	add	x16, x16, #2
	ldrb	w2, [x17, #8]
	add	x1, x23, x1, lsl #3
	ldr	x5, [x23, x3]
	and	x7, x7, #0x3
	ldrb	w17, [x17, #9]
	cmp	x0, #4
	ldr	x2, [x14, x2, lsl #3]
	ldr	x4, [x1, #32]
	ldr	x17, [x14, x17, lsl #3]
	add	x2, x4, x2
	add	x4, x23, x7, lsl #3
	add	x2, x2, x5
	add	w5, w6, #2
	and	x5, x5, #0x3
	str	x2, [x23, x3]
	ldr	x6, [x4, #96]
	add	x5, x23, x5, lsl #3
	ldr	x7, [x1, #32]
	eor	x2, x6, x2
	ldr	x6, [x5, #64]
	ror	x2, x2, #32
	add	x6, x6, x2
	str	x2, [x4, #96]
	eor	x7, x7, x6
	str	x6, [x5, #64]
	mov	x6, x0
	ror	x7, x7, #24
	str	x7, [x1, #32]
	add	x17, x7, x17
	ldr	x2, [x23, x3]
	add	x17, x17, x2
	str	x17, [x23, x3]
	ldr	x2, [x4, #96]
	ldr	x3, [x1, #32]
	eor	x17, x2, x17
	ldr	x2, [x5, #64]
	ror	x17, x17, #16
	add	x2, x2, x17
	str	x17, [x4, #96]
	eor	x3, x3, x2
	str	x2, [x5, #64]
	ror	x17, x3, #63
	str	x17, [x1, #32]
	b.ne	.LBB166_2
// %bb.3:                               //   in Loop: Header=BB166_1 Depth=1
	add	x8, x8, #1
	cmp	w8, #12
	b.eq	.LBB166_5
// %bb.4:                               //   in Loop: Header=BB166_1 Depth=1
	ldp	x0, x3, [sp, #144]
	add	x15, x15, #16
	ldp	x1, x4, [sp, #208]
	ldp	x17, x16, [sp, #184]
	ldp	x20, x7, [sp, #248]
	ldr	x2, [sp, #176]
	ldr	x5, [sp, #160]
	ldr	x22, [sp, #240]
	ldr	x21, [sp, #224]
	b	.LBB166_1
.LBB166_5:
	ldp	q0, q1, [sp, #144]
	ldp	q2, q3, [sp, #208]
	eor	v0.16b, v2.16b, v0.16b
	ldp	q4, q5, [sp, #176]
	eor	v1.16b, v3.16b, v1.16b
	ldp	q6, q2, [sp, #240]
	eor	v4.16b, v6.16b, v4.16b
	ldr	x8, [sp, #8]                    // 8-byte Folded Reload
	eor	v2.16b, v2.16b, v5.16b
	ldp	x20, x19, [sp, #352]            // 16-byte Folded Reload
	ldp	q3, q6, [x8]
	eor	v0.16b, v0.16b, v3.16b
	ldp	q5, q3, [x8, #32]
	eor	v1.16b, v1.16b, v6.16b
	eor	v4.16b, v4.16b, v5.16b
	stp	q0, q1, [x8]
	eor	v2.16b, v2.16b, v3.16b
	ldp	x22, x21, [sp, #336]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #320]            // 16-byte Folded Reload
	stp	q4, q2, [x8, #32]
	ldp	x26, x25, [sp, #304]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #288]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #272]            // 16-byte Folded Reload
	add	sp, sp, #368
	ret
                                        // -- End function
	.def	zbi_claim_new;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_claim_new
	.p2align	2                               // -- Begin function zbi_claim_new
zbi_claim_new:                          // @zbi_claim_new
// %bb.0:
	sub	sp, sp, #464
	stp	x30, x29, [sp, #368]            // 16-byte Folded Spill
	adrp	x29, __imp_QueryPerformanceCounter
	stp	x28, x27, [sp, #384]            // 16-byte Folded Spill
	mov	w28, #51712
	stp	x26, x25, [sp, #400]            // 16-byte Folded Spill
	movk	w28, #15258, lsl #16
	stp	x24, x23, [sp, #416]            // 16-byte Folded Spill
	mov	w23, w1
	stp	x22, x21, [sp, #432]            // 16-byte Folded Spill
	mov	x22, x3
	stp	x20, x19, [sp, #448]            // 16-byte Folded Spill
	mov	x20, x0
	ldr	x29, [x29, :lo12:__imp_QueryPerformanceCounter]
	add	x0, sp, #48
	mov	x19, x2
	blr	x29
	adrp	x26, __imp_QueryPerformanceFrequency
	add	x0, sp, #16
	ldr	x26, [x26, :lo12:__imp_QueryPerformanceFrequency]
	blr	x26
	ldr	x8, [sp, #48]
	adrp	x24, "??_C@_00CNPNBAHC@?$AA@"
	ldr	x9, [sp, #16]
	adrp	x25, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x24, x24, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x25, x25, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	mov	w9, #49664
	movk	w9, #3051, lsl #16
	madd	x8, x10, x28, x8
	add	x27, x8, x9
.LBB167_1:                              // =>This Inner Loop Header: Depth=1
	mov	x0, x20
	mov	w1, w23
	mov	x2, x22
	bl	zbi_claim
	mov	w21, w0
	cmn	w0, #5
	b.ne	.LBB167_9
// %bb.2:                               //   in Loop: Header=BB167_1 Depth=1
	ldr	x8, [x20, #48]
	cbz	x8, .LBB167_5
// %bb.3:                               //   in Loop: Header=BB167_1 Depth=1
	ldr	x8, [x8, #8]
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB167_15
// %bb.4:                               //   in Loop: Header=BB167_1 Depth=1
	ldr	x9, [x20, #32]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB167_7
	b	.LBB167_15
.LBB167_5:                              //   in Loop: Header=BB167_1 Depth=1
	ldr	x8, [x20]
	add	x0, sp, #48
	movi	v0.2d, #0000000000000000
	add	x6, sp, #16
	mov	w1, #320
	mov	x2, x25
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	mov	x4, x24
	csel	x3, x24, x8, eq
	mov	x5, x19
	stp	q0, q0, [sp, #16]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #48
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB167_15
// %bb.6:                               //   in Loop: Header=BB167_1 Depth=1
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB167_7:                              //   in Loop: Header=BB167_1 Depth=1
	add	x0, sp, #48
	blr	x29
	add	x0, sp, #16
	blr	x26
	ldr	x8, [sp, #48]
	ldr	x9, [sp, #16]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x28
	sdiv	x8, x8, x9
	madd	x8, x10, x28, x8
	cmp	x8, x27
	b.ge	.LBB167_15
// %bb.8:                               //   in Loop: Header=BB167_1 Depth=1
	mov	w0, #3392
	movk	w0, #3, lsl #16
	bl	zbi_sleep_ns
	b	.LBB167_1
.LBB167_9:
	cbnz	w21, .LBB167_15
// %bb.10:
	ldr	x8, [x20, #48]
	cbz	x8, .LBB167_13
// %bb.11:
	ldr	x8, [x8, #8]
	mov	w0, #-5
	dmb	ishld
	tst	x8, #0xff
	b.eq	.LBB167_16
// %bb.12:
	ldr	x9, [x20, #32]
	lsr	x8, x8, #8
	cmp	x8, x9
	b.eq	.LBB167_15
	b	.LBB167_16
.LBB167_13:
	ldr	x8, [x20]
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	movi	v0.2d, #0000000000000000
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #48
	add	x6, sp, #16
	tst	x8, #0x1
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	mov	w1, #320
	csel	x3, x24, x8, eq
	mov	x4, x24
	mov	x5, x19
	stp	q0, q0, [sp, #16]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #48
	mov	w0, #4
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB167_17
// %bb.14:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB167_15:
	mov	w0, w21
.LBB167_16:
	ldp	x20, x19, [sp, #448]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #432]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #416]            // 16-byte Folded Reload
	ldp	x26, x25, [sp, #400]            // 16-byte Folded Reload
	ldp	x28, x27, [sp, #384]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #368]            // 16-byte Folded Reload
	add	sp, sp, #464
	ret
.LBB167_17:
	mov	w0, #-5
	b	.LBB167_16
                                        // -- End function
	.def	zbi_publisher_start;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_publisher_start
	.p2align	2                               // -- Begin function zbi_publisher_start
zbi_publisher_start:                    // @zbi_publisher_start
// %bb.0:
	sub	sp, sp, #64
	ldr	x8, [x0, #32]
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	ldr	x9, [x0, #144]
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	cmp	w1, #2
	add	x8, x8, #1, lsl #12             // =4096
	cset	w12, eq
	mov	w13, #1
	mov	x19, x0
	str	x8, [x0, #152]
	ldr	x8, [x9, #40]
	dmb	ishld
	ldr	w10, [x0, #192]
	str	w12, [x0, #504]
	str	w13, [x0, #508]
	str	x8, [x0, #16]
	udiv	x11, x8, x10
	msub	w10, w11, w10, w8
	str	w10, [x0, #492]
	mov	w10, #16986
	str	w13, [x9, #100]
	movk	w10, #16967, lsl #16
	ldr	x8, [x9, #48]
	dmb	ish
	str	x8, [x9, #248]
	ldr	x8, [x0, #184]
	dmb	ish
	str	x8, [x9, #104]
	dmb	ish
	str	w13, [x9, #112]
	ldr	x8, [x0, #184]
	dmb	ish
	str	x8, [x9, #48]
	ldr	x8, [x0, #184]
	dmb	ish
	add	x0, sp, #24
	str	x8, [x9, #248]
	adrp	x8, __imp_QueryPerformanceCounter
	dmb	ish
	str	w10, [x9, #96]
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	ldr	x20, [x19, #144]
	add	x0, sp, #24
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	ldr	x9, [x19, #464]
	madd	x21, x10, x11, x8
	adrp	x8, __imp_GetSystemTimeAsFileTime
	sub	x22, x21, x9
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #24]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	dmb	ish
	madd	x8, x8, x9, x10
	str	x8, [x20, #56]
	ldr	x8, [x19, #464]
	cbz	x8, .LBB168_3
// %bb.1:
	mov	w9, #57600
	movk	w9, #1525, lsl #16
	cmp	x22, x9
	b.lt	.LBB168_3
// %bb.2:
	ldr	x8, [x19, #16]
	ldr	x9, [x19, #472]
	sub	x8, x8, x9
	adrp	x9, __real@426d1a94a2000000
	ucvtf	d0, x8
	ldr	d1, [x9, :lo12:__real@426d1a94a2000000]
	fmul	d0, d0, d1
	scvtf	d1, x22
	fdiv	d0, d0, d1
	fcvtzu	x8, d0
	str	x8, [x20, #120]
	ldr	x8, [x19, #464]
.LBB168_3:
	cbz	x8, .LBB168_5
// %bb.4:
	mov	w8, #57600
	movk	w8, #1525, lsl #16
	cmp	x22, x8
	b.lt	.LBB168_6
.LBB168_5:
	ldr	x8, [x19, #16]
	stp	x21, x8, [x19, #464]
.LBB168_6:
	ldr	w8, [x20, #112]
	dmb	ishld
	cmp	w8, #1
	b.eq	.LBB168_9
// %bb.7:
	ldr	w8, [x19, #496]
	cbnz	w8, .LBB168_9
// %bb.8:
	mov	w8, #2
	str	w8, [x19, #496]
.LBB168_9:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	add	sp, sp, #64
	ret
                                        // -- End function
	.def	zbi_publisher_elsewhere;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_publisher_elsewhere
	.p2align	2                               // -- Begin function zbi_publisher_elsewhere
zbi_publisher_elsewhere:                // @zbi_publisher_elsewhere
// %bb.0:
	sub	sp, sp, #64
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x19, x0
	ldr	x20, [x0, #8]
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #24
	str	x30, [sp, #32]                  // 8-byte Folded Spill
	bl	memset
	cbz	x20, .LBB169_2
// %bb.1:
	ldr	x8, [x19, #16]
	cmp	x8, #2, lsl #12                 // =8192
	b.hs	.LBB169_4
.LBB169_2:
	mov	w19, wzr
.LBB169_3:
	mov	w0, w19
	ldr	x30, [sp, #32]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	add	sp, sp, #64
	ret
.LBB169_4:
	ldr	x8, [x20, #48]
	dmb	ishld
	ldr	w9, [x20, #96]
	mov	w10, #16986
	movk	w10, #16967, lsl #16
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB169_7
// %bb.5:
	ldr	x9, [x20, #104]
	dmb	ishld
	cmp	x8, x9
	b.eq	.LBB169_2
// %bb.6:
	ldr	x9, [x20, #248]
	dmb	ishld
	cmp	x8, x9
	b.eq	.LBB169_2
.LBB169_7:
	mov	x8, #1
	ldr	x19, [x20, #56]
	movk	x8, #42852, lsl #16
	dmb	ishld
	movk	x8, #46771, lsl #32
	movk	x8, #3552, lsl #48
	cmp	x19, x8
	b.lo	.LBB169_9
// %bb.8:
	adrp	x8, __imp_GetSystemTimeAsFileTime
	add	x0, sp, #40
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #40]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	madd	x8, x8, x9, x10
	cmp	x19, #1
	b.ge	.LBB169_10
	b	.LBB169_13
.LBB169_9:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #40
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #40]
	mov	w11, #51712
	ldr	x9, [sp, #24]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x19, #1
	b.lt	.LBB169_13
.LBB169_10:
	mov	w9, #37889
	sub	x10, x8, x19
	movk	w9, #30517, lsl #16
	cmp	x10, x9
	b.ge	.LBB169_13
// %bb.11:
	sub	x8, x19, x8
	cmp	x8, x9
	b.ge	.LBB169_13
// %bb.12:
	mov	w19, #1
	b	.LBB169_14
.LBB169_13:
	ldr	x1, [x20, #48]
	mov	x0, sp
	dmb	ishld
	bl	zbi_peer_life
	cmp	w0, #2
	cset	w19, eq
.LBB169_14:
	ldr	x0, [sp, #8]
	cbz	x0, .LBB169_16
// %bb.15:
	adrp	x8, __imp_CloseHandle
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
.LBB169_16:
	mov	x0, sp
	mov	w1, wzr
	mov	w2, #24
	bl	memset
	b	.LBB169_3
                                        // -- End function
	.def	zbi_topic_map;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_topic_map
	.p2align	2                               // -- Begin function zbi_topic_map
zbi_topic_map:                          // @zbi_topic_map
// %bb.0:
	stp	x30, x29, [sp, #-64]!           // 16-byte Folded Spill
	mov	x15, #257
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	bl	__chkstk
	sub	sp, sp, x15, lsl #4
	ldr	x21, [x0, #16]
	lsr	x8, x21, #13
	cbnz	x8, .LBB170_3
// %bb.1:
	cmp	x21, #0
	mov	w8, #-4
	cinc	w0, w8, eq
.LBB170_2:
	add	sp, sp, #1, lsl #12             // =4096
	add	sp, sp, #16
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #64             // 16-byte Folded Reload
	ret
.LBB170_3:
	mov	x20, x2
	mov	x19, x0
	ldr	x8, [x0, #8]
	cbz	x8, .LBB170_10
.LBB170_4:
	ldr	w21, [x8]
	dmb	ishld
	mov	x22, xzr
	ldr	x23, [x19, #8]
	add	x24, sp, #8
.LBB170_5:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x23, x22]
	add	x1, sp, #1, lsl #12             // =4096
	add	x0, x24, x22
	add	x1, x1, #8
	mov	w2, #8
	str	x8, [sp, #4104]
	bl	memcpy
	add	x22, x22, #8
	cmp	x22, #1, lsl #12                // =4096
	b.ne	.LBB170_5
// %bb.6:
	mov	w8, #16967
	str	w21, [sp, #8]
	movk	w8, #18005, lsl #16
	cmp	w21, w8
	b.eq	.LBB170_13
// %bb.7:
	cbnz	w21, .LBB170_15
// %bb.8:
	ldr	w8, [sp, #12]
	mov	w0, #-4
	cmp	w8, #1
	b.hi	.LBB170_2
// %bb.9:
	ldr	w8, [sp, #16]
	cmp	w8, #3
	cinc	w0, w0, lo
	b	.LBB170_2
.LBB170_10:
	ldr	x8, [x19, #40]
	str	xzr, [sp, #8]
	cbz	x8, .LBB170_16
// %bb.11:
	mov	x4, x3
	and	w2, w1, #0x1
	add	x3, sp, #8
	mov	x0, x19
	mov	x1, x21
	bl	zbi_view_open
	cbnz	w0, .LBB170_2
// %bb.12:
	ldr	x8, [sp, #8]
	stp	x8, x21, [x19, #8]
	b	.LBB170_4
.LBB170_13:
	ldr	w8, [sp, #12]
	cmp	w8, #1
	b.ls	.LBB170_17
// %bb.14:
	mov	w0, #-13
	b	.LBB170_2
.LBB170_15:
	mov	w0, #-4
	b	.LBB170_2
.LBB170_16:
	mov	w0, #-19
	b	.LBB170_2
.LBB170_17:
	cbz	w8, .LBB170_29
// %bb.18:
	ldr	w12, [sp, #16]
	cbz	w12, .LBB170_29
// %bb.19:
	ldr	w8, [sp, #20]
	cbz	w8, .LBB170_29
// %bb.20:
	ldr	x9, [sp, #24]
	cbz	x9, .LBB170_29
// %bb.21:
	ldr	x10, [sp, #32]
	cbz	x10, .LBB170_29
// %bb.22:
	ldr	w13, [sp, #40]
	cbz	w13, .LBB170_29
// %bb.23:
	ldr	w14, [sp, #44]
	cbz	w14, .LBB170_29
// %bb.24:
	ldr	x15, [sp, #72]
	cbz	x15, .LBB170_29
// %bb.25:
	ldr	x16, [sp, #80]
	cbz	x16, .LBB170_29
// %bb.26:
	sub	w11, w12, #1
	cmp	w11, #1
	b.hi	.LBB170_38
// %bb.27:
	ldr	x11, [x19, #16]
	cmp	w12, #1
	b.ne	.LBB170_30
// %bb.28:
	ldrb	w12, [sp, #136]
	cbnz	w12, .LBB170_30
.LBB170_29:
	mov	w0, #-3
	b	.LBB170_2
.LBB170_30:
	mov	w0, #-12
	cmp	w13, #64
	b.ne	.LBB170_2
// %bb.31:
	cmp	w14, #64
	b.ne	.LBB170_2
// %bb.32:
	cmp	x15, #1, lsl #12                // =4096
	b.ne	.LBB170_2
// %bb.33:
	cmp	x16, #2, lsl #12                // =8192
	b.ne	.LBB170_2
// %bb.34:
	cmp	w8, #2
	b.lo	.LBB170_2
// %bb.35:
	tbnz	x10, #63, .LBB170_2
// %bb.36:
	add	x10, x10, #127
	and	x10, x10, #0xffffffffffffffc0
	cmp	x9, x10
	b.ne	.LBB170_38
// %bb.37:
	sub	x10, x11, #2, lsl #12           // =8192
	udiv	x9, x10, x9
	cmp	x9, x8
	b.hs	.LBB170_39
.LBB170_38:
	mov	w0, #-12
	b	.LBB170_2
.LBB170_39:
	add	x0, sp, #8
	mov	x1, x20
	bl	zbi_gb_schema
	tbz	w0, #0, .LBB170_41
// %bb.40:
	ldr	d0, [sp, #16]
	mov	w0, wzr
	ldr	x8, [x19, #8]
	ldur	q1, [sp, #24]
	rev64	v0.2s, v0.2s
	add	x9, x8, #2, lsl #12             // =8192
	str	x8, [x19, #120]
	str	q1, [x19, #144]
	str	x9, [x19, #136]
	str	d0, [x19, #168]
	b	.LBB170_2
.LBB170_41:
	ldr	x8, [sp, #48]
	mov	w0, #-12
	cbnz	x8, .LBB170_2
// %bb.42:
	ldr	w8, [sp, #104]
	mov	w9, #16986
	movk	w9, #16967, lsl #16
	cmp	w8, w9
	mov	w8, #-3
	csel	w0, w0, w8, eq
	b	.LBB170_2
                                        // -- End function
	.def	zbi_shm_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_look
	.p2align	2                               // -- Begin function zbi_shm_look
zbi_shm_look:                           // @zbi_shm_look
// %bb.0:
	sub	sp, sp, #416
	stp	x24, x23, [sp, #368]            // 16-byte Folded Spill
	ldr	x23, [x0, #48]
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	stp	x22, x21, [sp, #384]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #400]            // 16-byte Folded Spill
	mov	x20, x3
	ldr	x8, [x23, #8]
	dmb	ishld
	ldr	x9, [x0, #32]
	and	x10, x8, #0xfe
	lsr	x3, x8, #8
	cmp	x10, #0
	ccmp	x3, x9, #0, ne
	b.eq	.LBB171_2
// %bb.1:
	mov	w0, wzr
	b	.LBB171_10
.LBB171_2:
	movi	v0.2d, #0000000000000000
	tst	w2, #0x1
	mov	w9, #4
	mov	w10, #6
	mov	x19, x0
	mov	x21, x1
	ldr	x24, [x0]
	csel	w22, w10, w9, ne
	and	x8, x8, #0xff
	stp	q0, q0, [sp]
	cmp	x8, #3
	b.ne	.LBB171_4
// %bb.3:
	adrp	x2, "??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	mov	x0, sp
	add	x2, x2, :lo12:"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	mov	w1, #32
	bl	snprintf
.LBB171_4:
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	tst	x24, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	csel	x3, x4, x8, eq
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	mov	x5, x21
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, w22
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB171_7
// %bb.5:
	adrp	x8, __imp_MapViewOfFile
	mov	w1, #4
	mov	w2, wzr
	mov	w3, wzr
	mov	x4, xzr
	mov	x21, x0
	ldr	x8, [x8, :lo12:__imp_MapViewOfFile]
	blr	x8
	cbz	x0, .LBB171_8
// %bb.6:
	adrp	x8, __imp_VirtualQuery
	add	x1, sp, #32
	mov	w2, #48
	mov	x20, x0
	ldr	x8, [x8, :lo12:__imp_VirtualQuery]
	blr	x8
	adrp	x8, __imp_UnmapViewOfFile
	mov	x22, x0
	mov	x0, x20
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
	ldr	x8, [sp, #56]
	cmp	x22, #0
	csel	x8, xzr, x8, eq
	b	.LBB171_9
.LBB171_7:
	mov	x0, x20
	bl	zbi_fail
	b	.LBB171_10
.LBB171_8:
	mov	x8, xzr
.LBB171_9:
	ldr	x9, [x23, #16]
	mov	w0, wzr
	str	x21, [x19, #40]
	sub	x10, x8, x9
	cmp	x10, #16, lsl #12               // =65536
	ccmp	x8, x9, #0, lo
	csel	x8, x9, x8, hi
	str	x8, [x19, #16]
.LBB171_10:
	ldp	x20, x19, [sp, #400]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #384]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #368]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #416
	ret
                                        // -- End function
	.def	zbi_topic_map_patiently;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_topic_map_patiently
	.p2align	2                               // -- Begin function zbi_topic_map_patiently
zbi_topic_map_patiently:                // @zbi_topic_map_patiently
// %bb.0:
	sub	sp, sp, #96
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	adrp	x23, __imp_QueryPerformanceCounter
	stp	x30, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	add	x0, sp, #8
	ldr	x23, [x23, :lo12:__imp_QueryPerformanceCounter]
	mov	x19, x3
	mov	x20, x2
	mov	w22, w1
	blr	x23
	adrp	x24, __imp_QueryPerformanceFrequency
	mov	x0, sp
	ldr	x24, [x24, :lo12:__imp_QueryPerformanceFrequency]
	blr	x24
	ldp	x26, x25, [sp]
	mov	x0, x21
	mov	w1, w22
	mov	x2, x20
	mov	x3, x19
	bl	zbi_topic_map
	cmn	w0, #12
	b.ne	.LBB172_7
// %bb.1:
	sdiv	x8, x25, x26
	mov	w27, #16986
	movk	w27, #16967, lsl #16
	and	w22, w22, #0x1
	msub	x9, x8, x26, x25
	mov	w25, #51712
	movk	w25, #15258, lsl #16
	mul	x9, x9, x25
	sdiv	x9, x9, x26
	madd	x8, x8, x25, x9
	mov	w9, #11520
	movk	w9, #305, lsl #16
	add	x26, x8, x9
.LBB172_2:                              // =>This Inner Loop Header: Depth=1
	ldr	x8, [x21, #8]
	ldr	w9, [x8, #96]
	dmb	ishld
	cmp	w9, w27
	b.eq	.LBB172_6
// %bb.3:                               //   in Loop: Header=BB172_2 Depth=1
	ldr	x8, [x8, #40]
	dmb	ishld
	cbnz	x8, .LBB172_6
// %bb.4:                               //   in Loop: Header=BB172_2 Depth=1
	add	x0, sp, #8
	blr	x23
	mov	x0, sp
	blr	x24
	ldp	x9, x8, [sp]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x25
	sdiv	x8, x8, x9
	madd	x8, x10, x25, x8
	cmp	x8, x26
	b.gt	.LBB172_6
// %bb.5:                               //   in Loop: Header=BB172_2 Depth=1
	mov	w0, #16960
	movk	w0, #15, lsl #16
	bl	zbi_sleep_ns
	mov	x0, x21
	mov	w1, w22
	mov	x2, x20
	mov	x3, x19
	bl	zbi_topic_map
	cmn	w0, #12
	b.eq	.LBB172_2
	b	.LBB172_7
.LBB172_6:
	mov	w0, #-12
.LBB172_7:
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x27, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #96
	ret
                                        // -- End function
	.def	zbi_subscriber_guarded_get;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_guarded_get
	.p2align	2                               // -- Begin function zbi_subscriber_guarded_get
zbi_subscriber_guarded_get:             // @zbi_subscriber_guarded_get
// %bb.0:
	sub	sp, sp, #80
	stp	x24, x23, [sp, #32]             // 16-byte Folded Spill
	mov	x23, x1
	stp	x22, x21, [sp, #48]             // 16-byte Folded Spill
	mov	x21, x3
	stp	x20, x19, [sp, #64]             // 16-byte Folded Spill
	mov	x22, x2
	mov	x20, x0
	ldr	w8, [x0, #196]
	add	x19, x0, #192
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	cbz	w8, .LBB173_3
// %bb.1:
	cbz	x21, .LBB173_4
// %bb.2:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #24
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #24]
	mov	w11, #51712
	ldr	x9, [sp, #8]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	mov	x9, #9223372036854775807
	madd	x8, x10, x11, x8
	sub	x10, x9, x8
	add	x8, x8, x21
	cmp	x10, x21
	ccmp	x21, #0, #8, ge
	csel	x24, x9, x8, lt
	b	.LBB173_5
.LBB173_3:
	mov	x24, #-1
	b	.LBB173_5
.LBB173_4:
	mov	x24, xzr
.LBB173_5:
	mov	x0, x19
	mov	x1, x21
	bl	zbi_enter
	tbz	w0, #0, .LBB173_12
// %bb.6:
	mov	x0, x20
	mov	x1, x23
	mov	x2, x22
	mov	x3, x21
	mov	x4, x24
	bl	zbi_subscriber_get
	ldr	w8, [x20, #196]
	mov	w20, w0
	cbz	w8, .LBB173_13
.LBB173_7:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB173_7
// %bb.8:
	cmp	w8, #2
	b.ne	.LBB173_13
// %bb.9:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB173_13
// %bb.10:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB173_13
// %bb.11:
	mov	x8, x0
	mov	x0, x19
	blr	x8
	b	.LBB173_13
.LBB173_12:
	mov	w20, #1
.LBB173_13:
	mov	w0, w20
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #64]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #48]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #80
	ret
                                        // -- End function
	.def	zbi_topic_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_topic_look
	.p2align	2                               // -- Begin function zbi_topic_look
zbi_topic_look:                         // @zbi_topic_look
// %bb.0:
	mov	x8, x0
	ldr	x9, [x0, #16]
	cmp	w1, #1
	b.eq	.LBB174_4
// %bb.1:
	cmp	w1, #2
	b.ne	.LBB174_5
// %bb.2:
	ldrb	w8, [x8, #64]
	cbz	w8, .LBB174_10
// %bb.3:
	ldr	w8, [x9, #112]
	dmb	ishld
	cmp	w8, #0
	cset	w0, eq
	ret
.LBB174_4:
	ldr	x9, [x9, #40]
	dmb	ishld
	ldr	x10, [x8, #48]
	cmp	x9, x10
	b.ne	.LBB174_11
.LBB174_5:
	ldrb	w9, [x8, #64]
	cbz	w9, .LBB174_10
// %bb.6:
	ldr	x9, [x8, #24]
	mov	w0, wzr
	ldr	x8, [x8, #48]
	ldr	w10, [x9]
	dmb	ishld
	ldr	wzr, [x9, #16]
	cbz	w10, .LBB174_9
// %bb.7:
	tbnz	w10, #0, .LBB174_9
// %bb.8:
	ldr	x9, [x9, #8]
	cmp	x9, x8
	cset	w0, eq
.LBB174_9:
	ret
.LBB174_10:
	mov	w0, wzr
	ret
.LBB174_11:
	add	x8, x9, #1
	cmp	x8, x10
	cset	w0, ne
	ret
                                        // -- End function
	.def	zbi_topic_join;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_topic_join
	.p2align	2                               // -- Begin function zbi_topic_join
zbi_topic_join:                         // @zbi_topic_join
// %bb.0:
	ldr	x8, [x0, #40]
	cbz	x8, .LBB175_3
.LBB175_1:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w9, [x8]
	orr	w9, w9, #0x1
	stlxr	w10, w9, [x8]
	cbnz	w10, .LBB175_1
// %bb.2:
	dmb	ish
	str	w9, [x1]
.LBB175_3:
	cmp	x8, #0
	cset	w0, ne
	ret
                                        // -- End function
	.def	zbi_subscriber_find_newest;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_find_newest
	.p2align	2                               // -- Begin function zbi_subscriber_find_newest
zbi_subscriber_find_newest:             // @zbi_subscriber_find_newest
// %bb.0:
	ldr	x8, [x0, #136]
	ldr	x8, [x8, #40]
	dmb	ishld
	ldr	x10, [x0, #520]
	add	x9, x8, #1
	cmp	x9, x10
	b.ne	.LBB176_2
.LBB176_1:
	mov	x8, x9
	b	.LBB176_9
.LBB176_2:
	cmp	x10, x8
	b.ne	.LBB176_9
// %bb.3:
	ldr	x11, [x0, #136]
	mov	w13, #16986
	movk	w13, #16967, lsl #16
	ldr	x10, [x11, #48]
	dmb	ishld
	ldr	w12, [x11, #96]
	dmb	ishld
	cmp	w12, w13
	b.ne	.LBB176_9
// %bb.4:
	ldr	x12, [x11, #104]
	dmb	ishld
	cmp	x10, x12
	b.eq	.LBB176_6
// %bb.5:
	ldr	x11, [x11, #248]
	dmb	ishld
	cmp	x10, x11
	b.ne	.LBB176_9
.LBB176_6:
	ldp	x11, x12, [x0, #152]
	ldr	w10, [x0, #564]
	madd	x10, x12, x10, x11
	ldr	w11, [x10]
	dmb	ishld
	ldr	wzr, [x10, #16]
	cbz	w11, .LBB176_9
// %bb.7:
	tbnz	w11, #0, .LBB176_9
// %bb.8:
	ldr	x10, [x10, #8]
	cmp	x10, x8
	b.eq	.LBB176_1
.LBB176_9:
	cbz	x8, .LBB176_14
// %bb.10:
	sub	x9, x8, #1
	str	x9, [x1, #8]
	ldr	x11, [x0, #520]
	ldr	x10, [x0, #152]
	cmp	x8, x11
	b.ne	.LBB176_20
// %bb.11:
	ldr	w8, [x0, #564]
	cbnz	w8, .LBB176_13
// %bb.12:
	ldr	w8, [x0, #184]
.LBB176_13:
	sub	w8, w8, #1
	b	.LBB176_23
.LBB176_14:
	ldr	x9, [x0, #520]
	cbz	x9, .LBB176_30
// %bb.15:
	ldr	w8, [x0, #572]
	cbz	w8, .LBB176_31
// %bb.16:
	ldr	x10, [x0, #456]
	sub	w8, w8, #1
	add	x8, x10, x8, lsl #6
	cmp	x9, #1
	b.ne	.LBB176_32
.LBB176_17:
	ldr	w9, [x0, #564]
	cbnz	w9, .LBB176_19
// %bb.18:
	ldr	w9, [x0, #184]
.LBB176_19:
	sub	w9, w9, #1
	b	.LBB176_36
.LBB176_20:
	ldr	w8, [x0, #184]
	sub	x11, x9, x11
	cmp	x11, x8
	b.hs	.LBB176_22
// %bb.21:
	ldr	w12, [x0, #564]
	sub	w13, w8, w12
	cmp	x11, x13
	add	w11, w12, w11
	csel	w8, wzr, w8, lo
	sub	w8, w11, w8
	b	.LBB176_23
.LBB176_22:
	udiv	x11, x9, x8
	msub	w8, w11, w8, w9
.LBB176_23:
	ldr	x11, [x0, #160]
	mov	w8, w8
	madd	x11, x11, x8, x10
	str	x11, [x1]
	ldr	w8, [x11]
	dmb	ishld
	str	w8, [x1, #32]
	ldr	w10, [x11, #16]
	tbnz	w8, #0, .LBB176_30
// %bb.24:
	ldr	x11, [x11, #8]
	cmp	x11, x9
	b.ne	.LBB176_30
// %bb.25:
	ldr	w9, [x0, #188]
	cmp	w9, #1
	b.ne	.LBB176_27
// %bb.26:
	ldr	x10, [x0, #168]
.LBB176_27:
	str	x10, [x1, #16]
	ldr	x9, [x0, #168]
	cmp	x10, x9
	b.ls	.LBB176_34
// %bb.28:
	ldr	x9, [x1]
	dmb	ishld
	ldr	w9, [x9]
	cmp	w9, w8
	mov	w8, #-12
	csinc	w0, w8, wzr, eq
.LBB176_29:
	ret
.LBB176_30:
	mov	w0, #1
	ret
.LBB176_31:
	mov	x8, xzr
	cmp	x9, #1
	b.eq	.LBB176_17
.LBB176_32:
	ldr	w10, [x0, #184]
	neg	x9, x9
	cmp	x9, x10
	b.hs	.LBB176_35
// %bb.33:
	ldr	w11, [x0, #564]
	sub	w12, w10, w11
	cmp	x9, x12
	add	w9, w11, w9
	csel	w10, wzr, w10, lo
	sub	w9, w9, w10
	b	.LBB176_36
.LBB176_34:
	mov	w0, wzr
	ret
.LBB176_35:
	mov	w9, wzr
.LBB176_36:
	str	w9, [x0, #564]
	str	xzr, [x0, #520]
	mov	w0, #1
	cbz	x8, .LBB176_29
// %bb.37:
	str	xzr, [x8, #16]
	ret
                                        // -- End function
	.def	zbi_subscriber_gone;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_subscriber_gone
	.p2align	2                               // -- Begin function zbi_subscriber_gone
zbi_subscriber_gone:                    // @zbi_subscriber_gone
// %bb.0:
	sub	sp, sp, #128
	adrp	x8, __imp_QueryPerformanceCounter
	str	x30, [sp, #80]                  // 8-byte Folded Spill
	stp	x22, x21, [sp, #96]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #112]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	x20, [x0, #136]
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #88
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #8]
	mov	w11, #51712
	ldr	x9, [sp, #88]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	ldr	w9, [x20, #112]
	dmb	ishld
	madd	x8, x10, x11, x8
	cbnz	w9, .LBB177_5
// %bb.1:
	ldr	x9, [x20, #48]
	dmb	ishld
	ldr	w10, [x20, #96]
	mov	w11, #16986
	movk	w11, #16967, lsl #16
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB177_5
// %bb.2:
	ldr	x10, [x20, #104]
	dmb	ishld
	cmp	x9, x10
	b.eq	.LBB177_4
// %bb.3:
	ldr	x10, [x20, #248]
	dmb	ishld
	cmp	x9, x10
	b.ne	.LBB177_5
.LBB177_4:
	mov	w20, wzr
	mov	w9, #1
	str	x8, [x19, #552]
	str	w9, [x19, #568]
	b	.LBB177_9
.LBB177_5:
	ldr	w9, [x19, #568]
	cbz	w9, .LBB177_12
.LBB177_6:
	add	x21, x19, #16
	add	x22, x19, #464
	mov	x0, x21
	mov	x1, x22
	str	x8, [x19, #552]
	bl	zbi_publisher_presence_once
	mov	w20, w0
	cmp	w0, #2
	b.ne	.LBB177_8
// %bb.7:
	mov	x0, x21
	mov	x1, x22
	bl	zbi_publisher_presence_once
	mov	w20, w0
.LBB177_8:
	cmp	w20, #1
	cset	w8, ne
	str	w8, [x19, #568]
	b.eq	.LBB177_14
.LBB177_9:
	add	x0, sp, #8
	mov	w1, wzr
	mov	w2, #72
	ldr	x21, [x19, #136]
	bl	memset
	ldp	x10, x11, [x19, #152]
	mov	w8, wzr
	ldr	w9, [x19, #564]
	madd	x9, x11, x9, x10
	adrp	x10, zbi_topic_look
	adrp	x11, zbi_topic_join
	add	x10, x10, :lo12:zbi_topic_look
	add	x11, x11, :lo12:zbi_topic_join
	stp	x21, x9, [sp, #24]
	stp	x10, x11, [sp, #8]
	ldr	x10, [x19, #520]
	mov	w11, #16986
	movk	w11, #16967, lsl #16
	str	x10, [sp, #56]
	ldr	x9, [x21, #48]
	dmb	ishld
	ldr	w10, [x21, #96]
	dmb	ishld
	cmp	w10, w11
	b.ne	.LBB177_16
// %bb.10:
	ldr	x8, [x21, #104]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB177_15
// %bb.11:
	mov	w8, #1
	b	.LBB177_16
.LBB177_12:
	ldr	x9, [x19, #552]
	cbz	x9, .LBB177_6
// %bb.13:
	mov	w10, #57600
	sub	x9, x8, x9
	movk	w10, #1525, lsl #16
	cmp	x9, x10
	b.ge	.LBB177_6
.LBB177_14:
	mov	w19, #1
	b	.LBB177_18
.LBB177_15:
	ldr	x8, [x21, #248]
	dmb	ishld
	cmp	x9, x8
	cset	w8, eq
.LBB177_16:
	ldr	x9, [x19, #456]
	eor	w11, w8, #0x1
	add	x0, sp, #8
	mov	w1, #1
	strb	w8, [sp, #72]
	mov	w19, #1
	cmp	x9, #0
	add	x9, x9, #40
	cset	w10, eq
	orr	w10, w10, w11
	cmp	w10, #0
	ldr	x10, [sp, #8]
	csel	x9, xzr, x9, ne
	str	x9, [sp, #48]
	blr	x10
	tbnz	w0, #0, .LBB177_18
// %bb.17:
	cmp	w20, #0
	mov	w8, #-6
	mov	w9, #2
	csel	w19, w9, w8, eq
.LBB177_18:
	mov	w0, w19
	ldr	x30, [sp, #80]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #112]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #96]             // 16-byte Folded Reload
	add	sp, sp, #128
	ret
                                        // -- End function
	.def	zbi_watch_spin;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_watch_spin
	.p2align	2                               // -- Begin function zbi_watch_spin
zbi_watch_spin:                         // @zbi_watch_spin
// %bb.0:
	sub	sp, sp, #112
	stp	x26, x25, [sp, #48]             // 16-byte Folded Spill
	adrp	x25, __imp_QueryPerformanceCounter
	adrp	x26, __imp_QueryPerformanceFrequency
	str	x30, [sp, #16]                  // 8-byte Folded Spill
	stp	x28, x27, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #64]             // 16-byte Folded Spill
	mov	w23, #51712
	stp	x22, x21, [sp, #80]             // 16-byte Folded Spill
	mov	x21, x0
	stp	x20, x19, [sp, #96]             // 16-byte Folded Spill
	mov	x19, x2
	mov	x20, x1
	movk	w23, #15258, lsl #16
	add	x24, x0, #72
	ldr	x25, [x25, :lo12:__imp_QueryPerformanceCounter]
	ldr	x26, [x26, :lo12:__imp_QueryPerformanceFrequency]
.LBB178_1:                              // =>This Loop Header: Depth=1
                                        //     Child Loop BB178_4 Depth 2
                                        //       Child Loop BB178_7 Depth 3
                                        //     Child Loop BB178_14 Depth 2
	add	x0, sp, #24
	blr	x25
	add	x0, sp, #8
	blr	x26
	ldr	x8, [sp, #24]
	ldr	x9, [sp, #8]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	madd	x8, x10, x23, x8
	cmp	x8, x19
	b.ge	.LBB178_19
// %bb.2:                               //   in Loop: Header=BB178_1 Depth=1
	mov	w22, wzr
	b	.LBB178_4
.LBB178_3:                              //   in Loop: Header=BB178_4 Depth=2
	add	w22, w22, #1
	yield
	cmp	w22, #32
	b.eq	.LBB178_1
.LBB178_4:                              //   Parent Loop BB178_1 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB178_7 Depth 3
	cbz	x20, .LBB178_3
// %bb.5:                               //   in Loop: Header=BB178_4 Depth=2
	ldr	x8, [x21]
	mov	x0, x21
	mov	w1, wzr
	blr	x8
	tbnz	w0, #0, .LBB178_17
// %bb.6:                               //   in Loop: Header=BB178_4 Depth=2
	mov	x0, x24
	mov	w9, #1
.LBB178_7:                              //   Parent Loop BB178_1 Depth=1
                                        //     Parent Loop BB178_4 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	mov	x27, x9
	cmp	x20, x9
	b.eq	.LBB178_9
// %bb.8:                               //   in Loop: Header=BB178_7 Depth=3
	mov	x28, x0
	mov	w1, wzr
	ldr	x8, [x28], #72
	blr	x8
	mov	w8, w0
	add	x9, x27, #1
	mov	x0, x28
	tbz	w8, #0, .LBB178_7
.LBB178_9:                              //   in Loop: Header=BB178_4 Depth=2
	cmp	x27, x20
	b.lo	.LBB178_17
// %bb.10:                              //   in Loop: Header=BB178_4 Depth=2
	add	w22, w22, #1
	yield
	cmp	w22, #32
	b.ne	.LBB178_4
// %bb.11:                              //   in Loop: Header=BB178_1 Depth=1
	cbz	x20, .LBB178_1
// %bb.12:                              //   in Loop: Header=BB178_1 Depth=1
	ldr	x8, [x21]
	mov	x0, x21
	mov	w1, #1
	mov	w22, #1
	blr	x8
	tbnz	w0, #0, .LBB178_18
// %bb.13:                              //   in Loop: Header=BB178_1 Depth=1
	mov	x0, x24
	mov	w9, #1
.LBB178_14:                             //   Parent Loop BB178_1 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	mov	x22, x9
	cmp	x20, x9
	b.eq	.LBB178_16
// %bb.15:                              //   in Loop: Header=BB178_14 Depth=2
	mov	x27, x0
	mov	w1, #1
	ldr	x8, [x27], #72
	blr	x8
	mov	w8, w0
	add	x9, x22, #1
	mov	x0, x27
	tbz	w8, #0, .LBB178_14
.LBB178_16:                             //   in Loop: Header=BB178_1 Depth=1
	cmp	x22, x20
	b.hs	.LBB178_1
.LBB178_17:
	mov	w22, #1
.LBB178_18:
	mov	w0, w22
	ldr	x30, [sp, #16]                  // 8-byte Folded Reload
	ldp	x20, x19, [sp, #96]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #80]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #64]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #48]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #32]             // 16-byte Folded Reload
	add	sp, sp, #112
	ret
.LBB178_19:
	mov	w22, wzr
	b	.LBB178_18
                                        // -- End function
	.def	zbi_watch_sleep;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_watch_sleep
	.p2align	2                               // -- Begin function zbi_watch_sleep
zbi_watch_sleep:                        // @zbi_watch_sleep
// %bb.0:
	stp	x30, x29, [sp, #-96]!           // 16-byte Folded Spill
	stp	x28, x27, [sp, #16]             // 16-byte Folded Spill
	stp	x26, x25, [sp, #32]             // 16-byte Folded Spill
	stp	x24, x23, [sp, #48]             // 16-byte Folded Spill
	stp	x22, x21, [sp, #64]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #80]             // 16-byte Folded Spill
	sub	sp, sp, #3984
	mov	x20, x3
	mov	x21, x1
	mov	x22, x0
	str	x2, [sp, #8]                    // 8-byte Folded Spill
	cbz	x1, .LBB179_19
// %bb.1:
	mov	x25, xzr
	add	x23, sp, #16
	add	x26, sp, #272
	mov	x24, x22
.LBB179_2:                              // =>This Inner Loop Header: Depth=1
	ldr	x9, [x24, #8]
	mov	x0, x24
	mov	x1, x23
	ldr	x8, [x24, #40]
	str	x8, [x26, x25, lsl #3]
	blr	x9
	tbz	w0, #0, .LBB179_4
// %bb.3:                               //   in Loop: Header=BB179_2 Depth=1
	add	x25, x25, #1
	add	x23, x23, #4
	add	x24, x24, #72
	cmp	x25, x21
	b.lo	.LBB179_2
.LBB179_4:
	tbz	w0, #0, .LBB179_42
// %bb.5:
	ldr	x8, [x22]
	mov	x0, x22
	mov	w1, #1
	blr	x8
	tbnz	w0, #0, .LBB179_40
// %bb.6:
	add	x0, x22, #72
	mov	w9, #1
.LBB179_7:                              // =>This Inner Loop Header: Depth=1
	mov	x19, x9
	cmp	x21, x9
	b.eq	.LBB179_9
// %bb.8:                               //   in Loop: Header=BB179_7 Depth=1
	mov	x23, x0
	mov	w1, #1
	ldr	x8, [x23], #72
	blr	x8
	mov	w8, w0
	add	x9, x19, #1
	mov	x0, x23
	tbz	w8, #0, .LBB179_7
.LBB179_9:
	cmp	x19, x21
	b.lo	.LBB179_40
// %bb.10:
	ldr	x8, [x22]
	mov	x0, x22
	mov	w1, #2
	blr	x8
	tbnz	w0, #0, .LBB179_40
// %bb.11:
	add	x0, x22, #72
	mov	w9, #1
.LBB179_12:                             // =>This Inner Loop Header: Depth=1
	mov	x19, x9
	cmp	x21, x9
	b.eq	.LBB179_14
// %bb.13:                              //   in Loop: Header=BB179_12 Depth=1
	mov	x23, x0
	mov	w1, #2
	ldr	x8, [x23], #72
	blr	x8
	mov	w8, w0
	add	x9, x19, #1
	mov	x0, x23
	tbz	w8, #0, .LBB179_12
.LBB179_14:
	cmp	x19, x21
	b.lo	.LBB179_40
// %bb.15:
	adrp	x19, __imp_VirtualQuery
	cmp	x21, #1
	ldr	x19, [x19, :lo12:__imp_VirtualQuery]
	b.ne	.LBB179_41
// %bb.16:
	ldr	x23, [sp, #272]
	add	x1, sp, #2832
	mov	w2, #48
	mov	x0, x23
	blr	x19
	cbz	x0, .LBB179_55
// %bb.17:
	ldr	w8, [sp, #2872]
	cmp	w8, #64, lsl #12                // =262144
	b.eq	.LBB179_55
// %bb.18:
	ldr	w1, [sp, #16]
	mov	x0, x23
	ldr	x2, [sp, #8]                    // 8-byte Folded Reload
	bl	zbi_park
	b	.LBB179_40
.LBB179_19:
	mov	x19, x2
	mov	x26, xzr
	mov	w28, #1
	cmp	x26, x21
	b.ne	.LBB179_27
.LBB179_20:
	cbz	w28, .LBB179_27
// %bb.21:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #2832
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #3664
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #2832]
	mov	w11, #51712
	ldr	x9, [sp, #3664]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x8, x19
	b.ge	.LBB179_24
// %bb.22:
	mov	x9, #22528
	sub	x8, x19, x8
	movk	x9, #63559, lsl #16
	movk	x9, #13, lsl #32
	cmp	x8, x9
	b.le	.LBB179_25
// %bb.23:
	mov	w3, #60000
	b	.LBB179_26
.LBB179_24:
	mov	w3, wzr
	b	.LBB179_26
.LBB179_25:
	mov	x9, #13531
	add	x8, x8, #244, lsl #12           // =999424
	movk	x9, #55222, lsl #16
	add	x8, x8, #576
	movk	x9, #56962, lsl #32
	sub	x8, x8, #1
	movk	x9, #17179, lsl #48
	smulh	x8, x8, x9
	lsr	x9, x8, #63
	lsr	x8, x8, #18
	add	w3, w8, w9
.LBB179_26:
	adrp	x8, __imp_WaitForMultipleObjects
	add	x1, sp, #784
	mov	w0, w21
	mov	w2, wzr
	ldr	x8, [x8, :lo12:__imp_WaitForMultipleObjects]
	blr	x8
.LBB179_27:
	cbz	x26, .LBB179_39
// %bb.28:
	adrp	x27, __imp_CloseHandle
	mov	x23, xzr
	mov	w24, #24
	add	x25, sp, #1296
	ldr	x27, [x27, :lo12:__imp_CloseHandle]
	b	.LBB179_30
.LBB179_29:                             //   in Loop: Header=BB179_30 Depth=1
	add	x23, x23, #1
	cmp	x23, x26
	b.eq	.LBB179_39
.LBB179_30:                             // =>This Loop Header: Depth=1
                                        //     Child Loop BB179_34 Depth 2
                                        //       Child Loop BB179_36 Depth 3
	madd	x28, x23, x24, x25
	ldr	x8, [x28]
	ldr	x29, [x8]
	ldr	x0, [x28, #16]
	cbz	x0, .LBB179_32
// %bb.31:                              //   in Loop: Header=BB179_30 Depth=1
	blr	x27
.LBB179_32:                             //   in Loop: Header=BB179_30 Depth=1
	madd	x8, x23, x24, x25
	add	x8, x8, #8
	b	.LBB179_34
.LBB179_33:                             //   in Loop: Header=BB179_34 Depth=2
	mov	w10, wzr
	clrex
	mov	x29, x9
	cbnz	w10, .LBB179_29
.LBB179_34:                             //   Parent Loop BB179_30 Depth=1
                                        // =>  This Loop Header: Depth=2
                                        //       Child Loop BB179_36 Depth 3
	ldr	w9, [x8]
	lsr	x10, x29, #32
	cmp	w9, w10
	ccmp	w29, #0, #4, eq
	b.eq	.LBB179_29
// %bb.35:                              //   in Loop: Header=BB179_34 Depth=2
	sub	x10, x29, #1
	ldr	x11, [x28]
.LBB179_36:                             //   Parent Loop BB179_30 Depth=1
                                        //     Parent Loop BB179_34 Depth=2
                                        // =>    This Inner Loop Header: Depth=3
	ldaxr	x9, [x11]
	cmp	x9, x29
	b.ne	.LBB179_33
// %bb.37:                              //   in Loop: Header=BB179_36 Depth=3
	stlxr	w12, x10, [x11]
	cbnz	w12, .LBB179_36
// %bb.38:                              //   in Loop: Header=BB179_34 Depth=2
	mov	w10, #1
	mov	x29, x9
	cbz	w10, .LBB179_34
	b	.LBB179_29
.LBB179_39:
	cmp	x26, x21
	b.ne	.LBB179_42
.LBB179_40:
	add	sp, sp, #3984
	ldp	x20, x19, [sp, #80]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #64]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #48]             // 16-byte Folded Reload
	ldp	x26, x25, [sp, #32]             // 16-byte Folded Reload
	ldp	x28, x27, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #96             // 16-byte Folded Reload
	ret
.LBB179_41:
	cmp	x21, #65
	b.lo	.LBB179_55
.LBB179_42:
	adrp	x26, __imp_QueryPerformanceCounter
	adrp	x27, __imp_QueryPerformanceFrequency
	mov	w23, #51712
	mov	w29, #33920
	movk	w23, #15258, lsl #16
	add	x25, x22, #72
	ldr	x26, [x26, :lo12:__imp_QueryPerformanceCounter]
	sub	x28, x21, #1
	ldr	x27, [x27, :lo12:__imp_QueryPerformanceFrequency]
	movk	w29, #30, lsl #16
	cbz	x21, .LBB179_53
.LBB179_43:
	ldr	x8, [x22]
	mov	x0, x22
	mov	w1, #1
	blr	x8
	tbnz	w0, #0, .LBB179_40
// %bb.44:
	mov	x19, xzr
	mov	x0, x25
.LBB179_45:                             // =>This Inner Loop Header: Depth=1
	cmp	x28, x19
	b.eq	.LBB179_48
// %bb.46:                              //   in Loop: Header=BB179_45 Depth=1
	mov	x24, x0
	mov	w1, #1
	ldr	x8, [x24], #72
	blr	x8
	mov	w8, w0
	add	x19, x19, #1
	mov	x0, x24
	tbz	w8, #0, .LBB179_45
// %bb.47:
	cmp	x19, x21
	b.lo	.LBB179_40
.LBB179_48:
	ldr	x8, [x22]
	mov	x0, x22
	mov	w1, #2
	blr	x8
	tbnz	w0, #0, .LBB179_40
// %bb.49:
	mov	x19, xzr
	mov	x0, x25
.LBB179_50:                             // =>This Inner Loop Header: Depth=1
	cmp	x28, x19
	b.eq	.LBB179_53
// %bb.51:                              //   in Loop: Header=BB179_50 Depth=1
	mov	x24, x0
	mov	w1, #2
	ldr	x8, [x24], #72
	blr	x8
	mov	w8, w0
	add	x19, x19, #1
	mov	x0, x24
	tbz	w8, #0, .LBB179_50
// %bb.52:
	cmp	x19, x21
	b.lo	.LBB179_40
.LBB179_53:                             // =>This Inner Loop Header: Depth=1
	add	x0, sp, #1296
	blr	x26
	add	x0, sp, #2832
	blr	x27
	ldr	x8, [sp, #1296]
	ldr	x9, [sp, #2832]
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x23
	sdiv	x8, x8, x9
	ldr	x9, [sp, #8]                    // 8-byte Folded Reload
	madd	x8, x10, x23, x8
	cmp	x8, x9
	b.ge	.LBB179_40
// %bb.54:                              //   in Loop: Header=BB179_53 Depth=1
	ldr	x10, [sp, #8]                   // 8-byte Folded Reload
	ldr	x9, [x20]
	sub	x8, x10, x8
	cmp	x9, x8
	csel	x0, x9, x8, lt
	bl	zbi_sleep_ns
	ldr	x8, [x20]
	mov	w10, #16960
	movk	w10, #15, lsl #16
	lsl	x9, x8, #1
	cmp	x8, x10
	csel	x8, x9, x29, lt
	str	x8, [x20]
	cbnz	x21, .LBB179_43
	b	.LBB179_53
.LBB179_55:
	mov	x26, xzr
	mov	w28, #1
	mov	w27, #24
.LBB179_56:                             // =>This Loop Header: Depth=1
                                        //     Child Loop BB179_66 Depth 2
	add	x8, sp, #16
	add	x1, sp, #2832
	mov	w2, #48
	ldr	w23, [x8, x26, lsl #2]
	add	x8, sp, #272
	ldr	x24, [x8, x26, lsl #3]
	mov	x0, x24
	blr	x19
	cbz	x0, .LBB179_75
// %bb.57:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	w8, [sp, #2872]
	cmp	w8, #64, lsl #12                // =262144
	b.ne	.LBB179_75
// %bb.58:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	x29, [sp, #2840]
	add	x1, sp, #2832
	mov	w2, #48
	sub	x25, x29, #16, lsl #12          // =65536
	mov	x0, x25
	blr	x19
	cbz	x0, .LBB179_75
// %bb.59:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	w8, [sp, #2872]
	cmp	w8, #32, lsl #12                // =131072
	b.ne	.LBB179_75
// %bb.60:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	w8, [sp, #2864]
	cmp	w8, #1, lsl #12                 // =4096
	b.ne	.LBB179_75
// %bb.61:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	x8, [sp, #2840]
	cmp	x8, x25
	b.ne	.LBB179_75
// %bb.62:                              //   in Loop: Header=BB179_56 Depth=1
	mov	x9, #21057
	ldr	x8, [x25]
	movk	x9, #21839, lsl #16
	movk	x9, #17486, lsl #32
	movk	x9, #23106, lsl #48
	cmp	x8, x9
	b.ne	.LBB179_75
// %bb.63:                              //   in Loop: Header=BB179_56 Depth=1
	mov	x8, #-65528
	ldr	x8, [x29, x8]
	cmp	x8, x25
	b.ne	.LBB179_75
// %bb.64:                              //   in Loop: Header=BB179_56 Depth=1
	mov	x8, #-65520
	add	x8, x29, x8
	ldr	x9, [x8]
	cbz	x9, .LBB179_75
// %bb.65:                              //   in Loop: Header=BB179_56 Depth=1
	sub	x9, x24, x29
	ldr	x10, [x8]
	ubfx	x11, x9, #2, #30
	eor	w9, w11, w9, lsr #9
	add	x10, x10, w9, uxtb #3
	add	x9, sp, #1296
	madd	x9, x26, x27, x9
	add	x11, x10, #1024
	str	x11, [x9]
.LBB179_66:                             //   Parent Loop BB179_56 Depth=1
                                        // =>  This Inner Loop Header: Depth=2
	ldaxr	x10, [x11]
	add	x12, x10, #1
	stlxr	w13, x12, [x11]
	cbnz	w13, .LBB179_66
// %bb.67:                              //   in Loop: Header=BB179_56 Depth=1
	mov	w11, #24
	add	x12, sp, #1296
	lsr	x25, x10, #32
	madd	x27, x26, x11, x12
	str	w25, [x27, #8]
	dmb	ish
	str	xzr, [x27, #16]!
	ldr	w10, [x24]
	cmp	w10, w23
	b.ne	.LBB179_70
// %bb.68:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	x8, [x8]
	mov	x24, #-65512
	ldr	x23, [x9]
	adrp	x2, "??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	add	x0, sp, #3664
	mov	w1, #320
	ldr	x4, [x8]
	add	x2, x2, :lo12:"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	ldrb	w9, [x29, x24]
	sub	x8, x23, x8
	sub	x8, x8, #1024
	mov	w6, w25
	lsr	x5, x8, #3
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
                                        // kill: def $w5 killed $w5 killed $x5
	cmp	w9, #0
	adrp	x9, "??_C@_00CNPNBAHC@?$AA@"
	add	x9, x9, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	csel	x3, x9, x8, eq
	bl	snprintf
	ldrb	w8, [x29, x24]
	mov	w9, #384
	add	x0, sp, #2832
	cmp	w8, #0
	mov	w8, #438
	csel	w1, w9, w8, eq
	bl	zbi_security_make
	adrp	x8, __imp_CreateEventA
	add	x3, sp, #3664
	mov	w1, #1
	mov	w2, wzr
	ldr	x8, [x8, :lo12:__imp_CreateEventA]
	blr	x8
	str	x0, [x27]
	dmb	ish
	cbz	x0, .LBB179_71
// %bb.69:                              //   in Loop: Header=BB179_56 Depth=1
	ldr	x8, [x23]
	mov	w27, #24
	dmb	ishld
	lsr	x8, x8, #32
	cmp	w25, w8
	b.ne	.LBB179_72
	b	.LBB179_73
.LBB179_70:                             //   in Loop: Header=BB179_56 Depth=1
	mov	x0, xzr
	dmb	ish
.LBB179_71:                             //   in Loop: Header=BB179_56 Depth=1
	mov	w27, #24
.LBB179_72:                             //   in Loop: Header=BB179_56 Depth=1
	mov	w28, wzr
.LBB179_73:                             //   in Loop: Header=BB179_56 Depth=1
	add	x8, sp, #784
	str	x0, [x8, x26, lsl #3]
	add	x26, x26, #1
	cmp	x26, x21
	b.ne	.LBB179_56
// %bb.74:
	mov	x26, x21
.LBB179_75:
	ldr	x19, [sp, #8]                   // 8-byte Folded Reload
	cmp	x26, x21
	b.eq	.LBB179_20
	b	.LBB179_27
                                        // -- End function
	.def	zbi_publisher_presence_once;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_publisher_presence_once
	.p2align	2                               // -- Begin function zbi_publisher_presence_once
zbi_publisher_presence_once:            // @zbi_publisher_presence_once
// %bb.0:
	sub	sp, sp, #384
	stp	x22, x21, [sp, #352]            // 16-byte Folded Spill
	ldr	x21, [x0, #120]
	stp	x30, x29, [sp, #336]            // 16-byte Folded Spill
	mov	w10, #16986
	stp	x20, x19, [sp, #368]            // 16-byte Folded Spill
	mov	x19, x1
	ldr	x8, [x21, #48]
	dmb	ishld
	ldr	w9, [x21, #96]
	movk	w10, #16967, lsl #16
	dmb	ishld
	cmp	w9, w10
	b.ne	.LBB180_5
// %bb.1:
	ldr	x9, [x21, #104]
	dmb	ishld
	cmp	x8, x9
	b.eq	.LBB180_3
// %bb.2:
	ldr	x9, [x21, #248]
	dmb	ishld
	cmp	x8, x9
	b.ne	.LBB180_5
.LBB180_3:
	ldr	w8, [x21, #112]
	dmb	ishld
	cbz	w8, .LBB180_21
// %bb.4:
	mov	w20, #1
	b	.LBB180_6
.LBB180_5:
	mov	w20, wzr
.LBB180_6:
	ldr	x8, [x0, #56]
	cmp	x8, #2
	b.eq	.LBB180_13
// %bb.7:
	ldr	x8, [x0, #72]
	cmp	x8, #2
	b.eq	.LBB180_13
// %bb.8:
	ldr	x8, [x0, #88]
	cmp	x8, #2
	b.eq	.LBB180_13
// %bb.9:
	ldr	x8, [x0, #104]
	cmp	x8, #2
	b.eq	.LBB180_13
// %bb.10:
	ldr	x8, [x0, #48]
	cbz	x8, .LBB180_13
// %bb.11:
	ldp	x3, x4, [x0, #24]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #8
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	mov	w5, #1
	mov	w22, #1
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #8
	mov	w1, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB180_20
// %bb.12:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	cset	w8, ne
	cinc	w0, w22, eq
	orr	w8, w20, w8
	tbnz	w8, #0, .LBB180_22
	b	.LBB180_15
.LBB180_13:
	tbz	w20, #0, .LBB180_15
// %bb.14:
	mov	w0, #2
	b	.LBB180_22
.LBB180_15:
	ldr	x20, [x21, #48]
	dmb	ishld
	mov	x8, #1
	ldr	x21, [x21, #56]
	movk	x8, #42852, lsl #16
	dmb	ishld
	movk	x8, #46771, lsl #32
	movk	x8, #3552, lsl #48
	cmp	x21, x8
	b.lo	.LBB180_17
// %bb.16:
	adrp	x8, __imp_GetSystemTimeAsFileTime
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_GetSystemTimeAsFileTime]
	blr	x8
	ldr	x8, [sp, #8]
	mov	x10, #3012952064
	mov	w9, #100
	movk	x10, #34036, lsl #32
	movk	x10, #24166, lsl #48
	madd	x8, x8, x9, x10
	cmp	x21, #1
	b.ge	.LBB180_18
	b	.LBB180_19
.LBB180_17:
	adrp	x8, __imp_QueryPerformanceCounter
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #328
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldr	x8, [sp, #8]
	mov	w11, #51712
	ldr	x9, [sp, #328]
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	madd	x8, x10, x11, x8
	cmp	x21, #1
	b.lt	.LBB180_19
.LBB180_18:
	mov	w10, #37889
	sub	x9, x8, x21
	movk	w10, #30517, lsl #16
	sub	x8, x21, x8
	cmp	x9, x10
	ccmp	x8, x10, #0, lt
	b.lt	.LBB180_20
.LBB180_19:
	mov	x0, x19
	mov	x1, x20
	bl	zbi_peer_life
	cmp	x20, #0
	cset	w8, ne
	cmp	w0, #2
	lsl	w8, w8, #1
	csinc	w0, w8, wzr, ne
	b	.LBB180_22
.LBB180_20:
	mov	w0, #1
	b	.LBB180_22
.LBB180_21:
	mov	w0, wzr
.LBB180_22:
	ldp	x20, x19, [sp, #368]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #352]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #336]            // 16-byte Folded Reload
	add	sp, sp, #384
	ret
                                        // -- End function
	.def	zbi_thread_main;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_thread_main
	.p2align	2                               // -- Begin function zbi_thread_main
zbi_thread_main:                        // @zbi_thread_main
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	adrp	x8, __imp_SetEvent
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	ldp	x20, x19, [x0]
	ldr	x0, [x0, #16]
	ldr	x8, [x8, :lo12:__imp_SetEvent]
	blr	x8
	mov	x0, x19
	blr	x20
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	mov	w0, wzr
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_shm_open_in;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_open_in
	.p2align	2                               // -- Begin function zbi_shm_open_in
zbi_shm_open_in:                        // @zbi_shm_open_in
// %bb.0:
	sub	sp, sp, #384
	stp	x20, x19, [sp, #368]            // 16-byte Folded Spill
	mov	x20, x4
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x8, "??_C@_07DLJKOECL@Global?2?$AA@"
	stp	x24, x23, [sp, #336]            // 16-byte Folded Spill
	mov	w23, w2
	stp	x22, x21, [sp, #352]            // 16-byte Folded Spill
	mov	x21, x1
	tst	w2, #0x1
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x8, x8, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	adrp	x6, "??_C@_08OLMNFKED@?3zerobuf?$AA@"
	mov	w22, w3
	mov	x19, x0
	csel	x3, x8, x4, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x6, x6, :lo12:"??_C@_08OLMNFKED@?3zerobuf?$AA@"
	mov	x0, sp
	mov	w1, #320
	mov	x5, x21
	stp	x30, x29, [sp, #320]            // 16-byte Folded Spill
	bl	snprintf
	tst	w22, #0x1
	mov	w8, #4
	mov	w9, #6
	mov	x2, sp
	csel	w0, w9, w8, ne
	adrp	x8, __imp_OpenFileMappingA
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	cbz	x0, .LBB182_5
// %bb.1:
	mov	x1, x0
	and	w2, w22, #0x1
	and	w3, w23, #0x1
	mov	x0, x19
	mov	x4, x20
	bl	zbi_control_map
	mov	w24, w0
	cbnz	w0, .LBB182_10
// %bb.2:
	ldr	x8, [x19, #48]
	ldr	x8, [x8, #8]
	dmb	ishld
	cbz	x8, .LBB182_6
// %bb.3:
	lsr	x9, x8, #8
	tst	x8, #0xff
	str	x9, [x19, #32]
	b.eq	.LBB182_8
// %bb.4:
	and	w2, w22, #0x1
	mov	x0, x19
	mov	x1, x21
	mov	x3, x20
	bl	zbi_shm_look
	mov	w24, w0
	cbnz	w0, .LBB182_9
	b	.LBB182_10
.LBB182_5:
	mov	x0, x20
	bl	zbi_fail
	mov	w8, #-3
	cmn	w0, #2
	csel	w24, w8, w0, eq
	cmn	w24, #3
	b.eq	.LBB182_7
	b	.LBB182_10
.LBB182_6:
	mov	x0, x19
	bl	zbi_shm_close
.LBB182_7:
	and	w2, w23, #0x1
	and	w3, w22, #0x1
	mov	x0, x19
	mov	x1, x21
	mov	x4, x20
	bl	zbi_shm_open_foreign
	mov	w24, w0
	b	.LBB182_10
.LBB182_8:
	mov	w24, #-3
.LBB182_9:
	mov	x0, x19
	bl	zbi_shm_close
.LBB182_10:
	mov	w0, w24
	ldp	x20, x19, [sp, #368]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #352]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #336]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #320]            // 16-byte Folded Reload
	add	sp, sp, #384
	ret
                                        // -- End function
	.def	zbi_shm_open_foreign;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_shm_open_foreign
	.p2align	2                               // -- Begin function zbi_shm_open_foreign
zbi_shm_open_foreign:                   // @zbi_shm_open_foreign
// %bb.0:
	sub	sp, sp, #432
	stp	x24, x23, [sp, #384]            // 16-byte Folded Spill
	mov	x24, x4
	tst	w3, #0x1
	mov	w8, #4
	mov	w9, #6
	adrp	x4, "??_C@_00CNPNBAHC@?$AA@"
	adrp	x10, "??_C@_07DLJKOECL@Global?2?$AA@"
	str	x25, [sp, #368]                 // 8-byte Folded Spill
	stp	x22, x21, [sp, #400]            // 16-byte Folded Spill
	mov	w22, w2
	stp	x20, x19, [sp, #416]            // 16-byte Folded Spill
	mov	x25, x1
	movi	v0.2d, #0000000000000000
	add	x4, x4, :lo12:"??_C@_00CNPNBAHC@?$AA@"
	add	x10, x10, :lo12:"??_C@_07DLJKOECL@Global?2?$AA@"
	csel	w20, w9, w8, ne
	tst	w2, #0x1
	adrp	x2, "??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	mov	w23, w3
	mov	x19, x0
	csel	x3, x10, x4, ne
	add	x2, x2, :lo12:"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	add	x0, sp, #32
	mov	x6, sp
	mov	w1, #320
	mov	x5, x25
	stp	x30, x29, [sp, #352]            // 16-byte Folded Spill
	stp	q0, q0, [sp]
	bl	snprintf
	adrp	x8, __imp_OpenFileMappingA
	add	x2, sp, #32
	mov	w0, w20
	mov	w1, wzr
	ldr	x8, [x8, :lo12:__imp_OpenFileMappingA]
	blr	x8
	mov	x21, x0
	mov	w20, wzr
	cbnz	x0, .LBB183_2
// %bb.1:
	mov	x0, x24
	bl	zbi_fail
	mov	w8, #-3
	cmn	w0, #2
	csel	w20, w8, w0, eq
.LBB183_2:
	cbnz	w20, .LBB183_5
// %bb.3:
	tbz	w23, #0, .LBB183_5
// %bb.4:
	and	w2, w22, #0x1
	mov	x0, x19
	mov	x1, x25
	mov	w3, #384
	mov	x4, x24
	bl	zbi_control_create
	mov	w20, w0
.LBB183_5:
	cbz	w20, .LBB183_8
// %bb.6:
	cbz	x21, .LBB183_22
// %bb.7:
	adrp	x8, __imp_CloseHandle
	mov	x0, x21
	ldr	x8, [x8, :lo12:__imp_CloseHandle]
	blr	x8
	b	.LBB183_22
.LBB183_8:
	adrp	x24, __imp_MapViewOfFile
	ldr	x24, [x24, :lo12:__imp_MapViewOfFile]
	tbz	w23, #0, .LBB183_11
// %bb.9:
	mov	x0, x21
	mov	w1, #4
	mov	w2, wzr
	mov	w3, wzr
	mov	x4, xzr
	blr	x24
	cbz	x0, .LBB183_12
// %bb.10:
	adrp	x8, __imp_VirtualQuery
	add	x1, sp, #32
	mov	w2, #48
	mov	x22, x0
	ldr	x8, [x8, :lo12:__imp_VirtualQuery]
	blr	x8
	adrp	x8, __imp_UnmapViewOfFile
	mov	x23, x0
	mov	x0, x22
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
	ldr	x8, [sp, #56]
	cmp	x23, #0
	csel	x8, xzr, x8, eq
	b	.LBB183_13
.LBB183_11:
	mov	x0, x19
	mov	w1, wzr
	mov	w2, #120
	bl	memset
	tst	w22, #0x1
	mov	w8, #1
	cinc	x8, x8, eq
	str	x8, [x19]
	b	.LBB183_18
.LBB183_12:
	mov	x8, xzr
.LBB183_13:
	ldr	x9, [x19, #48]
	str	x8, [x9, #16]
	mov	w9, #258
	ldr	x8, [x19, #48]
	add	x8, x8, #8
.LBB183_14:                             // =>This Inner Loop Header: Depth=1
	ldaxr	x10, [x8]
	cbnz	x10, .LBB183_16
// %bb.15:                              //   in Loop: Header=BB183_14 Depth=1
	stlxr	w10, x9, [x8]
	cbnz	w10, .LBB183_14
	b	.LBB183_17
.LBB183_16:
	clrex
.LBB183_17:
	ldr	x8, [x19, #48]
	ldr	x8, [x8, #8]
	dmb	ishld
	lsr	x8, x8, #8
	str	x8, [x19, #32]
.LBB183_18:
	mov	x0, x21
	mov	w1, #4
	mov	w2, wzr
	mov	w3, wzr
	mov	x4, xzr
	str	x21, [x19, #40]
	blr	x24
	cbz	x0, .LBB183_20
// %bb.19:
	adrp	x8, __imp_VirtualQuery
	add	x1, sp, #32
	mov	w2, #48
	mov	x21, x0
	ldr	x8, [x8, :lo12:__imp_VirtualQuery]
	blr	x8
	adrp	x8, __imp_UnmapViewOfFile
	mov	x22, x0
	mov	x0, x21
	ldr	x8, [x8, :lo12:__imp_UnmapViewOfFile]
	blr	x8
	ldr	x8, [sp, #56]
	cmp	x22, #0
	csel	x8, xzr, x8, eq
	b	.LBB183_21
.LBB183_20:
	mov	x8, xzr
.LBB183_21:
	str	x8, [x19, #16]
.LBB183_22:
	mov	w0, w20
	ldr	x25, [sp, #368]                 // 8-byte Folded Reload
	ldp	x20, x19, [sp, #416]            // 16-byte Folded Reload
	ldp	x22, x21, [sp, #400]            // 16-byte Folded Reload
	ldp	x24, x23, [sp, #384]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #352]            // 16-byte Folded Reload
	add	sp, sp, #432
	ret
                                        // -- End function
	.def	zbi_split_open;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_split_open
	.p2align	2                               // -- Begin function zbi_split_open
zbi_split_open:                         // @zbi_split_open
// %bb.0:
	sub	sp, sp, #64
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x21, x3
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x22, x2
	mov	x19, x1
	mov	x20, x0
	stp	x30, x23, [sp, #16]             // 16-byte Folded Spill
	tbz	w4, #0, .LBB184_3
// %bb.1:
	ldr	w2, [x5, #16]
	mov	x0, x19
	mov	x1, x22
	mov	x3, x20
	mov	x23, x5
	bl	zbi_shm_create
	cbnz	w0, .LBB184_14
// %bb.2:
	ldrb	w2, [x23, #42]
	mov	x0, x19
	mov	x1, x21
	mov	x3, x20
	bl	zbi_shm_resize
	cbnz	w0, .LBB184_14
	b	.LBB184_7
.LBB184_3:
	mov	x0, x19
	mov	x1, x22
	mov	w2, wzr
	mov	w3, #1
	mov	x4, x20
	bl	zbi_shm_open_in
	cmn	w0, #3
	b.ne	.LBB184_5
// %bb.4:
	mov	x0, x19
	mov	x1, x22
	mov	w2, #1
	mov	w3, #1
	mov	x4, x20
	bl	zbi_shm_open_in
.LBB184_5:
	cbnz	w0, .LBB184_14
// %bb.6:
	ldr	x8, [x19, #16]
	cbz	x8, .LBB184_13
.LBB184_7:
	ldr	x22, [x19, #16]
	cmp	x22, x21
	b.hs	.LBB184_9
// %bb.8:
	mov	w0, #-12
	b	.LBB184_14
.LBB184_9:
	mov	w0, #-19
	str	xzr, [sp, #8]
	cbz	x22, .LBB184_14
// %bb.10:
	ldr	x8, [x19, #40]
	cbz	x8, .LBB184_14
// %bb.11:
	add	x3, sp, #8
	mov	x0, x19
	mov	x1, x22
	mov	w2, #1
	mov	x4, x20
	bl	zbi_view_open
	cbnz	w0, .LBB184_14
// %bb.12:
	ldr	x8, [sp, #8]
	stp	x8, x22, [x19, #8]
	b	.LBB184_14
.LBB184_13:
	mov	w0, #-3
.LBB184_14:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x30, x23, [sp, #16]             // 16-byte Folded Reload
	add	sp, sp, #64
	ret
                                        // -- End function
	.def	zbi_split_start;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_split_start
	.p2align	2                               // -- Begin function zbi_split_start
zbi_split_start:                        // @zbi_split_start
// %bb.0:
	str	x30, [sp, #-32]!                // 8-byte Folded Spill
	ldr	w9, [x0, #612]
	mov	w8, #120
	add	x10, x0, #136
	stp	x20, x19, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x0
	stp	x1, x1, [x0, #496]
	cmp	w9, #1
	cset	w9, eq
	cset	w11, ne
	umaddl	x9, w9, w8, x10
	umaddl	x8, w11, w8, x10
	ldr	x10, [x0, #24]
	ldr	x11, [x9, #8]
	str	x10, [x0, #416]
	ldr	x9, [x8, #8]
	mov	w8, #999
	stp	x11, x9, [x0, #376]
.LBB185_1:                              // =>This Inner Loop Header: Depth=1
	ldr	x9, [x11]
	dmb	ishld
	ldr	x10, [x19, #488]
	cmp	x9, x10
	b.hi	.LBB185_3
// %bb.2:                               //   in Loop: Header=BB185_1 Depth=1
	ldr	x11, [x11]
	dmb	ishld
	ldr	x10, [x19, #488]
	cmp	x11, x9
	b.eq	.LBB185_4
.LBB185_3:                              //   in Loop: Header=BB185_1 Depth=1
	add	x9, x10, #1
.LBB185_4:                              //   in Loop: Header=BB185_1 Depth=1
	cmp	x9, x10
	str	x9, [x19, #480]
	b.ls	.LBB185_8
// %bb.5:                               //   in Loop: Header=BB185_1 Depth=1
	yield
	cbz	w8, .LBB185_7
// %bb.6:                               //   in Loop: Header=BB185_1 Depth=1
	ldr	x11, [x19, #376]
	sub	w8, w8, #1
	b	.LBB185_1
.LBB185_7:
	ldp	x9, x10, [x19, #480]
.LBB185_8:
	cmp	x9, x10
	b.ls	.LBB185_10
// %bb.9:
	mov	w0, #-12
	b	.LBB185_16
.LBB185_10:
	mov	w20, #1000
	b	.LBB185_12
.LBB185_11:                             //   in Loop: Header=BB185_12 Depth=1
	subs	w20, w20, #1
	yield
	b.eq	.LBB185_14
.LBB185_12:                             // =>This Inner Loop Header: Depth=1
	ldr	x8, [x19, #384]
	mov	w0, #20000
	ldr	x8, [x8]
	dmb	ishld
	str	x8, [x19, #528]
	bl	zbi_sleep_ns
	ldr	x8, [x19, #528]
	ldr	x9, [x19, #488]
	cmp	x8, x9
	b.hi	.LBB185_11
// %bb.13:                              //   in Loop: Header=BB185_12 Depth=1
	ldr	x8, [x19, #384]
	ldr	x8, [x8]
	dmb	ishld
	ldr	x9, [x19, #528]
	cmp	x8, x9
	b.ne	.LBB185_11
	b	.LBB185_15
.LBB185_14:
	mov	x8, #-1
	str	x8, [x19, #528]
.LBB185_15:
	ldp	x11, x9, [x19, #488]
	mov	w0, wzr
	ldp	x8, x12, [x19, #416]
	ldr	x10, [x19, #480]
	madd	x10, x9, x10, x8
	stp	x12, x12, [x19, #440]
	madd	x9, x9, x11, x9
	str	x12, [x19, #432]
	add	x8, x8, x9
	ldr	w9, [x19, #612]
	stp	x10, x8, [x19, #464]
	str	w9, [x19, #608]
.LBB185_16:
	ldp	x20, x19, [sp, #16]             // 16-byte Folded Reload
	ldr	x30, [sp], #32                  // 8-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_publish_split;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_publish_split
	.p2align	2                               // -- Begin function zbi_ring_publish_split
zbi_ring_publish_split:                 // @zbi_ring_publish_split
// %bb.0:
	ldr	x8, [x0, #464]
	ldr	x9, [x0, #416]
	ldr	x10, [x0, #496]
	sub	x8, x8, x9
	ldr	x9, [x0, #376]
	udiv	x8, x8, x10
	str	x8, [x0, #480]
	dmb	ish
	str	x8, [x9]
	ret
                                        // -- End function
	.def	zbi_ring_wake;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_wake
	.p2align	2                               // -- Begin function zbi_ring_wake
zbi_ring_wake:                          // @zbi_ring_wake
// %bb.0:
	ldr	x0, [x0, #400]
	b	zbi_shared_wake
                                        // -- End function
	.def	zbi_ring_copy_odd;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_copy_odd
	.p2align	2                               // -- Begin function zbi_ring_copy_odd
zbi_ring_copy_odd:                      // @zbi_ring_copy_odd
// %bb.0:
	ldr	w8, [x0, #612]
	cmp	w8, #1
	b.ne	.LBB188_2
// %bb.1:
	add	x0, x0, #648
	b	zbi_copier_copy
.LBB188_2:
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	b	memcpy
                                        // -- End function
	.def	zbi_ring_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_look
	.p2align	2                               // -- Begin function zbi_ring_look
zbi_ring_look:                          // @zbi_ring_look
// %bb.0:
	sub	sp, sp, #368
	ldr	x8, [x0, #384]
	stp	x30, x29, [sp, #336]            // 16-byte Folded Spill
	stp	x20, x19, [sp, #352]            // 16-byte Folded Spill
	mov	x19, x0
	ldr	x10, [x0, #408]
	ldr	x9, [x8]
	dmb	ishld
	cbz	x10, .LBB189_3
// %bb.1:
	ldr	x11, [x19, #424]
	ldr	w8, [x19, #612]
	ldr	x10, [x19, #488]
	sub	x12, x11, x9
	sub	x9, x9, x11
	cmp	w8, #1
	csel	x9, x12, x9, eq
	cmp	x9, x10
	b.ls	.LBB189_22
// %bb.2:
	mov	w0, #-12
	b	.LBB189_26
.LBB189_3:
	mov	x1, sp
	mov	x0, x19
	mov	w2, wzr
	str	x9, [x19, #520]
	bl	zbi_split_items
	tbnz	w0, #0, .LBB189_18
// %bb.4:
	adrp	x8, __imp_QueryPerformanceCounter
	ldr	x20, [x19, #520]
	add	x0, sp, #16
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceCounter]
	blr	x8
	adrp	x8, __imp_QueryPerformanceFrequency
	add	x0, sp, #8
	ldr	x8, [x8, :lo12:__imp_QueryPerformanceFrequency]
	blr	x8
	ldp	x9, x8, [sp, #8]
	mov	w11, #51712
	movk	w11, #15258, lsl #16
	sdiv	x10, x8, x9
	msub	x8, x10, x9, x8
	mul	x8, x8, x11
	sdiv	x8, x8, x9
	ldr	x9, [x19, #568]
	madd	x8, x10, x11, x8
	cbz	x9, .LBB189_6
// %bb.5:
	ldr	x10, [x19, #536]
	cmp	x10, x20
	b.eq	.LBB189_7
.LBB189_6:
	mov	x9, x8
	str	x20, [x19, #536]
	str	x8, [x19, #568]
.LBB189_7:
	sub	x8, x8, x9
	mov	w9, #61567
	movk	w9, #762, lsl #16
	cmp	x8, x9
	b.le	.LBB189_9
// %bb.8:
	mov	w20, #1
	b	.LBB189_17
.LBB189_9:
	ldr	w8, [x19, #612]
	ldr	x9, [x19, #72]
	cmp	w8, #1
	mov	w8, #1
	cset	w5, ne
	cinc	x8, x8, ne
	cmp	x9, x8
	b.eq	.LBB189_16
// %bb.10:
	ldr	x9, [x19, #88]
	cmp	x9, x8
	b.eq	.LBB189_16
// %bb.11:
	ldr	x9, [x19, #104]
	cmp	x9, x8
	b.eq	.LBB189_16
// %bb.12:
	ldr	x9, [x19, #120]
	cmp	x9, x8
	b.eq	.LBB189_16
// %bb.13:
	ldr	x8, [x19, #64]
	cbz	x8, .LBB189_16
// %bb.14:
	ldp	x3, x4, [x19, #40]
	adrp	x2, "??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	add	x0, sp, #16
	add	x2, x2, :lo12:"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	mov	w1, #320
	bl	snprintf
	adrp	x8, __imp_WaitNamedPipeA
	add	x0, sp, #16
	mov	w1, #1
	mov	w20, #1
	ldr	x8, [x8, :lo12:__imp_WaitNamedPipeA]
	blr	x8
	cbnz	w0, .LBB189_17
// %bb.15:
	adrp	x8, __imp_GetLastError
	ldr	x8, [x8, :lo12:__imp_GetLastError]
	blr	x8
	cmp	w0, #2
	cset	w20, ne
	b	.LBB189_17
.LBB189_16:
	mov	w20, wzr
.LBB189_17:
	mov	x1, sp
	mov	x0, x19
	mov	w2, w20
	bl	zbi_split_items
	tbz	w0, #0, .LBB189_25
.LBB189_18:
	ldr	w8, [x19, #612]
	str	xzr, [x19, #568]
	ldr	x11, [x19, #480]
	cmp	w8, #1
	b.ne	.LBB189_20
// %bb.19:
	ldr	x10, [x19, #488]
	ldr	x9, [sp]
	add	x12, x10, #1
	add	x11, x12, x11
	sub	x11, x11, x9
	b	.LBB189_21
.LBB189_20:
	ldr	x9, [sp]
	ldr	x10, [x19, #488]
	add	x11, x9, x11
	add	x12, x10, #1
.LBB189_21:
	udiv	x13, x11, x12
	msub	x11, x13, x12, x11
	str	x11, [x19, #528]
.LBB189_22:
	ldp	x11, x12, [x19, #424]
	sub	x10, x10, x9
	cmp	w8, #1
	csel	x8, x10, x9, eq
	sub	x9, x12, x11
	cmp	x8, x9
	b.hs	.LBB189_24
// %bb.23:
	ldr	x8, [x19, #408]
	cmp	x8, #0
	mov	w8, #-12
	csel	w0, wzr, w8, eq
	b	.LBB189_26
.LBB189_24:
	add	x8, x11, x8
	mov	w0, wzr
	str	x8, [x19, #432]
	b	.LBB189_26
.LBB189_25:
	mov	w0, wzr
.LBB189_26:
	ldp	x20, x19, [sp, #352]            // 16-byte Folded Reload
	ldp	x30, x29, [sp, #336]            // 16-byte Folded Reload
	add	sp, sp, #368
	ret
                                        // -- End function
	.def	zbi_split_items;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_split_items
	.p2align	2                               // -- Begin function zbi_split_items
zbi_split_items:                        // @zbi_split_items
// %bb.0:
	ldr	x9, [x0, #384]
	ldr	x8, [x9]
	dmb	ishld
	ldr	x10, [x0, #488]
	cmp	x8, x10
	b.hi	.LBB190_33
// %bb.1:
	ldr	x9, [x9]
	dmb	ishld
	cmp	x9, x8
	b.ne	.LBB190_32
// %bb.2:
	ldr	x9, [x0, #528]
	cmp	x8, x9
	b.hs	.LBB190_34
// %bb.3:
	tbnz	w2, #0, .LBB190_34
// %bb.4:
	and	x10, x9, #0xffffffffffffff00
	cmp	x10, x8
	b.ne	.LBB190_8
// %bb.5:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.6:
	cbz	x8, .LBB190_8
// %bb.7:
	eor	x11, x10, x9
	cmp	x11, #256
	b.lo	.LBB190_33
.LBB190_8:
	and	x10, x9, #0xffffffffffff0000
	cmp	x10, x8
	b.ne	.LBB190_12
// %bb.9:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.10:
	cbz	x8, .LBB190_12
// %bb.11:
	eor	x11, x10, x9
	cmp	x11, #16, lsl #12               // =65536
	b.lo	.LBB190_33
.LBB190_12:
	and	x10, x9, #0xffffffffff000000
	cmp	x10, x8
	b.ne	.LBB190_16
// %bb.13:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.14:
	cbz	x8, .LBB190_16
// %bb.15:
	eor	x11, x10, x9
	lsr	x11, x11, #24
	cbz	x11, .LBB190_33
.LBB190_16:
	and	x10, x9, #0xffffffff00000000
	cmp	x10, x8
	b.ne	.LBB190_20
// %bb.17:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffffffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.18:
	cbz	x8, .LBB190_20
// %bb.19:
	eor	x11, x10, x9
	lsr	x11, x11, #32
	cbz	x11, .LBB190_33
.LBB190_20:
	and	x10, x9, #0xffffff0000000000
	cmp	x10, x8
	b.ne	.LBB190_24
// %bb.21:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffffffffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.22:
	cbz	x8, .LBB190_24
// %bb.23:
	eor	x11, x10, x9
	lsr	x11, x11, #40
	cbz	x11, .LBB190_33
.LBB190_24:
	and	x10, x9, #0xffff000000000000
	cmp	x10, x8
	b.ne	.LBB190_28
// %bb.25:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffffffffffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.26:
	cbz	x8, .LBB190_28
// %bb.27:
	eor	x11, x10, x9
	lsr	x11, x11, #48
	cbz	x11, .LBB190_33
.LBB190_28:
	and	x10, x9, #0xff00000000000000
	cmp	x10, x8
	b.ne	.LBB190_34
// %bb.29:
	ldr	x10, [x0, #488]
	orr	x11, x9, #0xffffffffffffff
	cmp	x11, x10
	b.lo	.LBB190_33
// %bb.30:
	cbz	x8, .LBB190_34
// %bb.31:
	eor	x9, x10, x9
	lsr	x9, x9, #56
	cbz	x9, .LBB190_33
	b	.LBB190_34
.LBB190_32:
	ldr	x10, [x0, #488]
.LBB190_33:
	add	x8, x10, #1
.LBB190_34:
	ldr	w10, [x0, #612]
	ldp	x11, x9, [x0, #480]
	cmp	w10, #1
	csel	x10, x11, x8, eq
	csel	x11, x8, x11, eq
	cmp	x8, x9
	b.hi	.LBB190_36
// %bb.35:
	subs	x10, x10, x11
	csinc	x11, xzr, x9, hs
	add	x10, x10, x11
	str	x10, [x1]
.LBB190_36:
	cmp	x8, x9
	cset	w0, ls
	ret
                                        // -- End function
	.def	zbi_ring_copy_run;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_copy_run
	.p2align	2                               // -- Begin function zbi_ring_copy_run
zbi_ring_copy_run:                      // @zbi_ring_copy_run
// %bb.0:
	stp	x30, x25, [sp, #-64]!           // 16-byte Folded Spill
	stp	x20, x19, [sp, #48]             // 16-byte Folded Spill
	mov	x20, x3
	ldp	x8, x3, [x0, #496]
	stp	x24, x23, [sp, #16]             // 16-byte Folded Spill
	mov	x19, x2
	stp	x22, x21, [sp, #32]             // 16-byte Folded Spill
	mov	x22, x0
	mov	x21, x1
	ldr	w23, [x0, #612]
	cmp	x8, x3
	b.ne	.LBB191_3
// %bb.1:
	cmp	x3, #1, lsl #12                 // =4096
	b.hs	.LBB191_3
// %bb.2:
	cmp	w23, #1
	mul	x2, x8, x20
	csel	x0, x21, x19, eq
	csel	x1, x19, x21, eq
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x25, [sp], #64             // 16-byte Folded Reload
	b	memcpy
.LBB191_3:
	cbz	x20, .LBB191_11
// %bb.4:
	mov	x25, #72057594054705152
	mov	w24, #1
	movk	x25, #257
	b	.LBB191_8
.LBB191_5:                              //   in Loop: Header=BB191_8 Depth=1
	lsl	x8, x24, x8
	tst	x8, x25
	b.eq	.LBB191_9
.LBB191_6:                              //   in Loop: Header=BB191_8 Depth=1
	mov	x0, x1
	mov	x1, x2
	mov	x2, x3
	bl	memcpy
.LBB191_7:                              //   in Loop: Header=BB191_8 Depth=1
	ldp	x8, x3, [x22, #496]
	subs	x20, x20, #1
	add	x21, x21, x8
	add	x19, x19, x3
	b.eq	.LBB191_11
.LBB191_8:                              // =>This Inner Loop Header: Depth=1
	cmp	w23, #1
	sub	x8, x3, #8
	csel	x2, x19, x21, eq
	csel	x1, x21, x19, eq
	cmp	x8, #56
	b.ls	.LBB191_5
.LBB191_9:                              //   in Loop: Header=BB191_8 Depth=1
	cmp	x3, #128
	b.eq	.LBB191_6
// %bb.10:                              //   in Loop: Header=BB191_8 Depth=1
	mov	x0, x22
	bl	zbi_ring_copy_odd
	b	.LBB191_7
.LBB191_11:
	ldp	x20, x19, [sp, #48]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #32]             // 16-byte Folded Reload
	ldp	x24, x23, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x25, [sp], #64             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	zbi_ring_watch_look;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_watch_look
	.p2align	2                               // -- Begin function zbi_ring_watch_look
zbi_ring_watch_look:                    // @zbi_ring_watch_look
// %bb.0:
	ldr	x8, [x0, #32]
	cmp	w1, #2
	ldr	x8, [x8]
	dmb	ishld
	b.ne	.LBB192_3
// %bb.1:
	ldr	x8, [x0, #16]
	cbz	x8, .LBB192_4
// %bb.2:
	ldr	w8, [x8, #8]
	dmb	ishld
	cmp	w8, #2
	cset	w0, eq
	ret
.LBB192_3:
	ldr	x9, [x0, #48]
	cmp	x8, x9
	b.ne	.LBB192_5
.LBB192_4:
	mov	w0, wzr
	ret
.LBB192_5:
	ldr	x9, [x0, #56]
	cmp	x8, x9
	cset	w0, ls
	ret
                                        // -- End function
	.def	zbi_ring_watch_join;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_ring_watch_join
	.p2align	2                               // -- Begin function zbi_ring_watch_join
zbi_ring_watch_join:                    // @zbi_ring_watch_join
// %bb.0:
	ldr	x8, [x0, #16]
	cbz	x8, .LBB193_4
// %bb.1:
	ldr	x9, [x0, #40]
.LBB193_2:                              // =>This Inner Loop Header: Depth=1
	ldaxr	w10, [x9]
	orr	w10, w10, #0x1
	stlxr	w11, w10, [x9]
	cbnz	w11, .LBB193_2
// %bb.3:
	str	w10, [x1]
	dmb	ish
	ldr	w8, [x8, #12]
	dmb	ishld
	cmp	w8, #0
	cset	w0, eq
	ret
.LBB193_4:
	mov	w0, wzr
	ret
                                        // -- End function
	.def	zbi_item_pass;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,zbi_item_pass
	.p2align	2                               // -- Begin function zbi_item_pass
zbi_item_pass:                          // @zbi_item_pass
// %bb.0:
	stp	x30, x19, [sp, #-16]!           // 16-byte Folded Spill
	ldr	x8, [x0]
	mov	x19, x0
	mov	x1, #-1
	add	x0, x8, #192
	bl	zbi_enter
	ldr	x9, [x19]
	ldr	x12, [x19, #32]
	ldr	w10, [x9, #572]
	add	x8, x12, #1
	cbz	w10, .LBB194_2
// %bb.1:
	ldr	x11, [x9, #456]
	sub	w10, w10, #1
	add	x10, x11, x10, lsl #6
	b	.LBB194_3
.LBB194_2:
	mov	x10, xzr
.LBB194_3:
	ldr	x13, [x9, #520]
	subs	x11, x8, x13
	b.eq	.LBB194_13
// %bb.4:
	add	x12, x12, #2
	cmp	x12, x13
	b.ne	.LBB194_8
// %bb.5:
	ldr	w11, [x9, #564]
	cbnz	w11, .LBB194_7
// %bb.6:
	ldr	w11, [x9, #184]
.LBB194_7:
	sub	w11, w11, #1
	b	.LBB194_11
.LBB194_8:
	ldr	w12, [x9, #184]
	cmp	x11, x12
	b.hs	.LBB194_10
// %bb.9:
	ldr	w13, [x9, #564]
	sub	w14, w12, w13
	cmp	x11, x14
	add	w11, w13, w11
	csel	w12, wzr, w12, lo
	sub	w11, w11, w12
	b	.LBB194_11
.LBB194_10:
	udiv	x11, x8, x12
	msub	w11, w11, w12, w8
.LBB194_11:
	str	w11, [x9, #564]
	str	x8, [x9, #520]
	cbz	x10, .LBB194_13
// %bb.12:
	str	x8, [x10, #16]
.LBB194_13:
	ldr	x8, [x19]
	ldr	w9, [x8, #196]
	cbz	w9, .LBB194_20
// %bb.14:
	add	x19, x8, #192
.LBB194_15:                             // =>This Inner Loop Header: Depth=1
	ldaxr	w8, [x19]
	stlxr	w9, wzr, [x19]
	cbnz	w9, .LBB194_15
// %bb.16:
	cmp	w8, #2
	b.ne	.LBB194_20
// %bb.17:
	adrp	x8, __imp_GetModuleHandleA
	adrp	x0, "??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	add	x0, x0, :lo12:"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetModuleHandleA]
	blr	x8
	cbz	x0, .LBB194_20
// %bb.18:
	adrp	x8, __imp_GetProcAddress
	adrp	x1, "??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	add	x1, x1, :lo12:"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	ldr	x8, [x8, :lo12:__imp_GetProcAddress]
	blr	x8
	cbz	x0, .LBB194_20
// %bb.19:
	mov	x1, x0
	mov	x0, x19
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	br	x1
.LBB194_20:
	ldp	x30, x19, [sp], #16             // 16-byte Folded Reload
	ret
                                        // -- End function
	.def	writer;
	.scl	3;
	.type	32;
	.endef
	.section	.text,"xr",one_only,writer
	.p2align	2                               // -- Begin function writer
writer:                                 // @writer
// %bb.0:
	stp	x30, x29, [sp, #-48]!           // 16-byte Folded Spill
	stp	x22, x21, [sp, #16]             // 16-byte Folded Spill
	stp	x20, x19, [sp, #32]             // 16-byte Folded Spill
	sub	sp, sp, #1136
	add	x0, sp, #312
	mov	w1, wzr
	mov	w2, #24
	mov	x19, #44032
	movk	x19, #64547, lsl #16
	movk	x19, #6, lsl #32
	bl	memset
	adrp	x1, name
	add	x0, sp, #336
	add	x1, x1, :lo12:name
	add	x2, sp, #312
	str	x19, [sp, #312]
	bl	zb_writer_open
	cbnz	w0, .LBB195_16
// %bb.1:
	mov	x19, xzr
	mov	w21, #5243
	mov	w22, #100
.LBB195_2:                              // =>This Inner Loop Header: Depth=1
	ubfx	w8, w19, #2, #14
	mov	x3, #44032
	movk	x3, #64547, lsl #16
	add	x0, sp, #336
	mul	w8, w8, w21
	mov	x2, sp
	movk	x3, #6, lsl #32
	lsr	w8, w8, #17
	msub	w8, w8, w22, w19
	add	w8, w8, #8
	and	x20, x8, #0xffff
	mov	x1, x20
	bl	zb_writer_acquire
	cbnz	w0, .LBB195_13
// %bb.3:                               //   in Loop: Header=BB195_2 Depth=1
	ldr	x0, [sp]
	mov	w1, w19
	mov	x2, x20
	bl	memset
	add	x0, sp, #336
	mov	x1, x20
	bl	zb_writer_commit
	cbnz	w0, .LBB195_14
// %bb.4:                               //   in Loop: Header=BB195_2 Depth=1
	add	x19, x19, #1
	cmp	x19, #3000
	b.ne	.LBB195_2
// %bb.5:
	ldr	x8, [sp, #552]
	cbz	x8, .LBB195_12
// %bb.6:
	add	x8, sp, #336
	ldr	x20, [sp, #600]
	add	x19, x8, #16
	adrp	x8, __imp_GetCurrentProcessId
	ldr	x8, [x8, :lo12:__imp_GetCurrentProcessId]
	blr	x8
	cmp	x20, w0, uxtw
	b.ne	.LBB195_11
// %bb.7:
	ldr	x8, [sp, #560]
	cbz	x8, .LBB195_9
// %bb.8:
	str	xzr, [x8, #128]
.LBB195_9:
	ldr	x8, [sp, #552]
	dmb	ish
	str	xzr, [x8, #80]
	ldr	x8, [sp, #480]
	ldr	x8, [x8, #4088]
	dmb	ishld
	ldr	x9, [sp, #504]
	cmp	x8, x9
	b.ne	.LBB195_11
// %bb.10:
	adrp	x8, __imp_ReleaseSemaphore
	ldr	x0, [sp, #472]
	mov	w1, #1
	mov	x2, xzr
	ldr	x8, [x8, :lo12:__imp_ReleaseSemaphore]
	blr	x8
.LBB195_11:
	mov	x0, x19
	bl	zbi_stream_close
.LBB195_12:
	mov	w0, wzr
	add	sp, sp, #1136
	ldp	x20, x19, [sp, #32]             // 16-byte Folded Reload
	ldp	x22, x21, [sp, #16]             // 16-byte Folded Reload
	ldp	x30, x29, [sp], #48             // 16-byte Folded Reload
	ret
.LBB195_13:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #46
	b	.LBB195_15
.LBB195_14:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #48
.LBB195_15:
	bl	snprintf
	add	x0, sp, #12
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, #1
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
.LBB195_16:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@"
	add	x0, sp, #12
	mov	w1, #300
	mov	w3, #43
	b	.LBB195_15
                                        // -- End function
	.def	producer;
	.scl	3;
	.type	32;
	.endef
	.globl	__xmm@ffffffffffffffff00000006fc23ac00 // -- Begin function producer
	.section	.rdata,"dr",discard,__xmm@ffffffffffffffff00000006fc23ac00
	.p2align	4
__xmm@ffffffffffffffff00000006fc23ac00:
	.xword	30000000000                     // 0x6fc23ac00
	.xword	-1                              // 0xffffffffffffffff
	.section	.text,"xr",one_only,producer
	.p2align	2
producer:                               // @producer
// %bb.0:
	stp	x30, x29, [sp, #-32]!           // 16-byte Folded Spill
	str	x19, [sp, #16]                  // 8-byte Folded Spill
	sub	sp, sp, #1808
	add	x0, sp, #312
	mov	w1, wzr
	mov	w2, #48
	add	x19, sp, #304
	bl	memset
	adrp	x8, __xmm@ffffffffffffffff00000006fc23ac00
	adrp	x1, name
	add	x1, x1, :lo12:name
	add	x0, sp, #360
	add	x3, sp, #312
	mov	w2, #1
	ldr	q0, [x8, :lo12:__xmm@ffffffffffffffff00000006fc23ac00]
	stur	q0, [x19, #32]
	bl	zb_ring_attach
	cbnz	w0, .LBB196_8
// %bb.1:
	str	xzr, [x19]
.LBB196_2:                              // =>This Inner Loop Header: Depth=1
	mov	x2, #44032
	add	x0, sp, #360
	movk	x2, #64547, lsl #16
	add	x1, sp, #304
	movk	x2, #6, lsl #32
	bl	zb_ring_write
	cbnz	w0, .LBB196_6
// %bb.3:                               //   in Loop: Header=BB196_2 Depth=1
	ldr	x8, [x19]
	add	x8, x8, #1
	cmp	x8, #3000
	str	x8, [x19]
	b.lo	.LBB196_2
// %bb.4:
	add	x0, sp, #360
	bl	zb_ring_close
	cbnz	w0, .LBB196_9
// %bb.5:
	add	sp, sp, #1808
	ldr	x19, [sp, #16]                  // 8-byte Folded Reload
	ldp	x30, x29, [sp], #32             // 16-byte Folded Reload
	ret
.LBB196_6:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #86
.LBB196_7:
	bl	snprintf
	add	x0, sp, #4
	bl	say
	adrp	x8, __imp_ExitProcess
	mov	w0, #1
	ldr	x8, [x8, :lo12:__imp_ExitProcess]
	blr	x8
	brk	#0x1
.LBB196_8:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #85
	b	.LBB196_7
.LBB196_9:
	adrp	x2, "??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	adrp	x4, "??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x2, x2, :lo12:"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	add	x4, x4, :lo12:"??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	add	x0, sp, #4
	mov	w1, #300
	mov	w3, #87
	b	.LBB196_7
                                        // -- End function
	.section	.rdata,"dr",discard,"??_C@_04GMOJEHPC@done?$AA@"
	.globl	"??_C@_04GMOJEHPC@done?$AA@"    // @"??_C@_04GMOJEHPC@done?$AA@"
	.p2align	2
"??_C@_04GMOJEHPC@done?$AA@":
	.asciz	"done"

	.section	.rdata,"dr",discard,"??_C@_0EJ@MKIKPGIH@nothing?5happened?5within?5the?5time@"
	.globl	"??_C@_0EJ@MKIKPGIH@nothing?5happened?5within?5the?5time@" // @"??_C@_0EJ@MKIKPGIH@nothing?5happened?5within?5the?5time@"
	.p2align	4
"??_C@_0EJ@MKIKPGIH@nothing?5happened?5within?5the?5time@":
	.asciz	"nothing happened within the timeout: call again, or give it a longer one"

	.section	.rdata,"dr",discard,"??_C@_0EH@OOEHCAEH@the?5other?5side?5has?5left?5in?5good?5@"
	.globl	"??_C@_0EH@OOEHCAEH@the?5other?5side?5has?5left?5in?5good?5@" // @"??_C@_0EH@OOEHCAEH@the?5other?5side?5has?5left?5in?5good?5@"
	.p2align	4
"??_C@_0EH@OOEHCAEH@the?5other?5side?5has?5left?5in?5good?5@":
	.asciz	"the other side has left in good order: close, or wait for the next one"

	.section	.rdata,"dr",discard,"??_C@_0EE@GPMBNPEG@an?5argument?5is?5NULL?5or?5out?5of?5it@"
	.globl	"??_C@_0EE@GPMBNPEG@an?5argument?5is?5NULL?5or?5out?5of?5it@" // @"??_C@_0EE@GPMBNPEG@an?5argument?5is?5NULL?5or?5out?5of?5it@"
	.p2align	4
"??_C@_0EE@GPMBNPEG@an?5argument?5is?5NULL?5or?5out?5of?5it@":
	.asciz	"an argument is NULL or out of its range: see the function's comment"

	.section	.rdata,"dr",discard,"??_C@_0FJ@IPHCBDG@not?5a?5name?3?5use?51?5to?5245?5of?5A?9Z?5@"
	.globl	"??_C@_0FJ@IPHCBDG@not?5a?5name?3?5use?51?5to?5245?5of?5A?9Z?5@" // @"??_C@_0FJ@IPHCBDG@not?5a?5name?3?5use?51?5to?5245?5of?5A?9Z?5@"
	.p2align	4
"??_C@_0FJ@IPHCBDG@not?5a?5name?3?5use?51?5to?5245?5of?5A?9Z?5@":
	.asciz	"not a name: use 1 to 245 of A-Z a-z 0-9 . _ - and start neither with a dot nor with sem."

	.section	.rdata,"dr",discard,"??_C@_0IG@DNGFBGFG@nothing?5of?5this?5name?5is?5there?0?5o@"
	.globl	"??_C@_0IG@DNGFBGFG@nothing?5of?5this?5name?5is?5there?0?5o@" // @"??_C@_0IG@DNGFBGFG@nothing?5of?5this?5name?5is?5there?0?5o@"
	.p2align	4
"??_C@_0IG@DNGFBGFG@nothing?5of?5this?5name?5is?5there?0?5o@":
	.asciz	"nothing of this name is there, or it is not ready yet: start the process that creates it first, or wait for it with a connect timeout"

	.section	.rdata,"dr",discard,"??_C@_0IG@JGLCFPHP@the?5name?5is?5taken?0?5by?5something?5@"
	.globl	"??_C@_0IG@JGLCFPHP@the?5name?5is?5taken?0?5by?5something?5@" // @"??_C@_0IG@JGLCFPHP@the?5name?5is?5taken?0?5by?5something?5@"
	.p2align	4
"??_C@_0IG@JGLCFPHP@the?5name?5is?5taken?0?5by?5something?5@":
	.asciz	"the name is taken, by something else or by a topic that is left over: choose another name, set take_over, or remove it with zb_remove"

	.section	.rdata,"dr",discard,"??_C@_0JM@JIFDJHFG@another?5process?5or?5handle?5alive?5@"
	.globl	"??_C@_0JM@JIFDJHFG@another?5process?5or?5handle?5alive?5@" // @"??_C@_0JM@JIFDJHFG@another?5process?5or?5handle?5alive?5@"
	.p2align	4
"??_C@_0JM@JIFDJHFG@another?5process?5or?5handle?5alive?5@":
	.asciz	"another process or handle alive already has this place: a stream has one reader and one writer, a topic one publisher, a ring one producer and one consumer"

	.section	.rdata,"dr",discard,"??_C@_0GI@HFFGLMPC@the?5process?5at?5the?5other?5end?5die@"
	.globl	"??_C@_0GI@HFFGLMPC@the?5process?5at?5the?5other?5end?5die@" // @"??_C@_0GI@HFFGLMPC@the?5process?5at?5the?5other?5end?5die@"
	.p2align	4
"??_C@_0GI@HFFGLMPC@the?5process?5at?5the?5other?5end?5die@":
	.asciz	"the process at the other end died: keep the handle, a new one can take its place and the stream goes on"

	.section	.rdata,"dr",discard,"??_C@_0JB@CGPLKBAA@larger?5than?5this?5object?5can?5ever@"
	.globl	"??_C@_0JB@CGPLKBAA@larger?5than?5this?5object?5can?5ever@" // @"??_C@_0JB@CGPLKBAA@larger?5than?5this?5object?5can?5ever@"
	.p2align	4
"??_C@_0JB@CGPLKBAA@larger?5than?5this?5object?5can?5ever@":
	.asciz	"larger than this object can ever hold, or than memory can be: create it with a larger payload_size (metadata_size, sample size), or ask for less"

	.section	.rdata,"dr",discard,"??_C@_0GE@EBIEOAGI@a?5frame?5of?5this?5size?5can?5never?5f@"
	.globl	"??_C@_0GE@EBIEOAGI@a?5frame?5of?5this?5size?5can?5never?5f@" // @"??_C@_0GE@EBIEOAGI@a?5frame?5of?5this?5size?5can?5never?5f@"
	.p2align	4
"??_C@_0GE@EBIEOAGI@a?5frame?5of?5this?5size?5can?5never?5f@":
	.asciz	"a frame of this size can never fit at this position: use a payload_size of 2 * (largest frame + 16)"

	.section	.rdata,"dr",discard,"??_C@_0DM@NPCPFBNP@a?5frame?5has?5at?5least?51?5byte?3?5the@"
	.globl	"??_C@_0DM@NPCPFBNP@a?5frame?5has?5at?5least?51?5byte?3?5the@" // @"??_C@_0DM@NPCPFBNP@a?5frame?5has?5at?5least?51?5byte?3?5the@"
	.p2align	3
"??_C@_0DM@NPCPFBNP@a?5frame?5has?5at?5least?51?5byte?3?5the@":
	.asciz	"a frame has at least 1 byte: the format has no empty frames"

	.section	.rdata,"dr",discard,"??_C@_0EP@IKNMEDBP@the?5caller?8s?5memory?5is?5too?5small@"
	.globl	"??_C@_0EP@IKNMEDBP@the?5caller?8s?5memory?5is?5too?5small@" // @"??_C@_0EP@IKNMEDBP@the?5caller?8s?5memory?5is?5too?5small@"
	.p2align	4
"??_C@_0EP@IKNMEDBP@the?5caller?8s?5memory?5is?5too?5small@":
	.asciz	"the caller's memory is too small: nothing was taken, *size says what is needed"

	.section	.rdata,"dr",discard,"??_C@_0GH@MFDNBMCD@sequence?5numbers?5do?5not?5follow?5e@"
	.globl	"??_C@_0GH@MFDNBMCD@sequence?5numbers?5do?5not?5follow?5e@" // @"??_C@_0GH@MFDNBMCD@sequence?5numbers?5do?5not?5follow?5e@"
	.p2align	4
"??_C@_0GH@MFDNBMCD@sequence?5numbers?5do?5not?5follow?5e@":
	.asciz	"sequence numbers do not follow each other: frames were lost; the next call goes on with what was found"

	.section	.rdata,"dr",discard,"??_C@_0HA@CKLJEJGB@the?5shared?5memory?5holds?5impossib@"
	.globl	"??_C@_0HA@CKLJEJGB@the?5shared?5memory?5holds?5impossib@" // @"??_C@_0HA@CKLJEJGB@the?5shared?5memory?5holds?5impossib@"
	.p2align	4
"??_C@_0HA@CKLJEJGB@the?5shared?5memory?5holds?5impossib@":
	.asciz	"the shared memory holds impossible values: what was pending is dropped; close and create anew if it comes again"

	.section	.rdata,"dr",discard,"??_C@_0FE@MPODEDMI@it?5has?5another?5major?5version?5of?5@"
	.globl	"??_C@_0FE@MPODEDMI@it?5has?5another?5major?5version?5of?5@" // @"??_C@_0FE@MPODEDMI@it?5has?5another?5major?5version?5of?5@"
	.p2align	4
"??_C@_0FE@MPODEDMI@it?5has?5another?5major?5version?5of?5@":
	.asciz	"it has another major version of the format: use the same major version at both ends"

	.section	.rdata,"dr",discard,"??_C@_0EK@MIGKKKOA@not?5enough?5shared?5memory?3?5enlarg@"
	.globl	"??_C@_0EK@MIGKKKOA@not?5enough?5shared?5memory?3?5enlarg@" // @"??_C@_0EK@MIGKKKOA@not?5enough?5shared?5memory?3?5enlarg@"
	.p2align	4
"??_C@_0EK@MIGKKKOA@not?5enough?5shared?5memory?3?5enlarg@":
	.asciz	"not enough shared memory: enlarge or clear /dev/shm, or create it smaller"

	.section	.rdata,"dr",discard,"??_C@_0FL@MLJNFCLC@not?5permitted?3?5run?5as?5the?5user?5w@"
	.globl	"??_C@_0FL@MLJNFCLC@not?5permitted?3?5run?5as?5the?5user?5w@" // @"??_C@_0FL@MLJNFCLC@not?5permitted?3?5run?5as?5the?5user?5w@"
	.p2align	4
"??_C@_0FL@MLJNFCLC@not?5permitted?3?5run?5as?5the?5user?5w@":
	.asciz	"not permitted: run as the user who created it, or have it created with a wider mode (0660)"

	.section	.rdata,"dr",discard,"??_C@_0GC@JEDNIION@not?5in?5this?5state?3?5open?5first?$DL?5o@"
	.globl	"??_C@_0GC@JEDNIION@not?5in?5this?5state?3?5open?5first?$DL?5o@" // @"??_C@_0GC@JEDNIION@not?5in?5this?5state?3?5open?5first?$DL?5o@"
	.p2align	4
"??_C@_0GC@JEDNIION@not?5in?5this?5state?3?5open?5first?$DL?5o@":
	.asciz	"not in this state: open first; one acquire, then one commit or abort; each frame is released once"

	.section	.rdata,"dr",discard,"??_C@_0FA@DHBBJNOG@too?5many?5frames?5are?5held?3?5releas@"
	.globl	"??_C@_0FA@DHBBJNOG@too?5many?5frames?5are?5held?3?5releas@" // @"??_C@_0FA@DHBBJNOG@too?5many?5frames?5are?5held?3?5releas@"
	.p2align	4
"??_C@_0FA@DHBBJNOG@too?5many?5frames?5are?5held?3?5releas@":
	.asciz	"too many frames are held: release some, or raise ZEROBUF_MAX_HELD in every unit"

	.section	.rdata,"dr",discard,"??_C@_0DP@EBCFGHFA@other?5metadata?5is?5already?5there?3@"
	.globl	"??_C@_0DP@EBCFGHFA@other?5metadata?5is?5already?5there?3@" // @"??_C@_0DP@EBCFGHFA@other?5metadata?5is?5already?5there?3@"
	.p2align	3
"??_C@_0DP@EBCFGHFA@other?5metadata?5is?5already?5there?3@":
	.asciz	"other metadata is already there: it is written once per stream"

	.section	.rdata,"dr",discard,"??_C@_0CP@LGCKGKP@the?5system?5refused?3?5see?5os_error@"
	.globl	"??_C@_0CP@LGCKGKP@the?5system?5refused?3?5see?5os_error@" // @"??_C@_0CP@LGCKGKP@the?5system?5refused?3?5see?5os_error@"
	.p2align	3
"??_C@_0CP@LGCKGKP@the?5system?5refused?3?5see?5os_error@":
	.asciz	"the system refused: see os_error in the handle"

	.section	.rdata,"dr",discard,"??_C@_0FO@JPEEAGHA@the?5schemas?5differ?0?5or?5no?5sample@"
	.globl	"??_C@_0FO@JPEEAGHA@the?5schemas?5differ?0?5or?5no?5sample@" // @"??_C@_0FO@JPEEAGHA@the?5schemas?5differ?0?5or?5no?5sample@"
	.p2align	4
"??_C@_0FO@JPEEAGHA@the?5schemas?5differ?0?5or?5no?5sample@":
	.asciz	"the schemas differ, or no sample can have this one: `difference` in the handle names the part"

	.section	.rdata,"dr",discard,"??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@"
	.globl	"??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@" // @"??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@"
	.p2align	3
"??_C@_0BN@HKKDBOID@not?5a?5result?5of?5this?5library?$AA@":
	.asciz	"not a result of this library"

	.section	.rdata,"dr",discard,"??_C@_05DKDODNCD@ZB_OK?$AA@"
	.globl	"??_C@_05DKDODNCD@ZB_OK?$AA@"   // @"??_C@_05DKDODNCD@ZB_OK?$AA@"
	.p2align	2
"??_C@_05DKDODNCD@ZB_OK?$AA@":
	.asciz	"ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0L@GNDAKNPE@ZB_TIMEOUT?$AA@"
	.globl	"??_C@_0L@GNDAKNPE@ZB_TIMEOUT?$AA@" // @"??_C@_0L@GNDAKNPE@ZB_TIMEOUT?$AA@"
	.p2align	3
"??_C@_0L@GNDAKNPE@ZB_TIMEOUT?$AA@":
	.asciz	"ZB_TIMEOUT"

	.section	.rdata,"dr",discard,"??_C@_09CCAHEEOO@ZB_CLOSED?$AA@"
	.globl	"??_C@_09CCAHEEOO@ZB_CLOSED?$AA@" // @"??_C@_09CCAHEEOO@ZB_CLOSED?$AA@"
	.p2align	3
"??_C@_09CCAHEEOO@ZB_CLOSED?$AA@":
	.asciz	"ZB_CLOSED"

	.section	.rdata,"dr",discard,"??_C@_0BA@IPBMBBEP@ZB_ERR_ARGUMENT?$AA@"
	.globl	"??_C@_0BA@IPBMBBEP@ZB_ERR_ARGUMENT?$AA@" // @"??_C@_0BA@IPBMBBEP@ZB_ERR_ARGUMENT?$AA@"
	.p2align	3
"??_C@_0BA@IPBMBBEP@ZB_ERR_ARGUMENT?$AA@":
	.asciz	"ZB_ERR_ARGUMENT"

	.section	.rdata,"dr",discard,"??_C@_0M@GPOOHKPK@ZB_ERR_NAME?$AA@"
	.globl	"??_C@_0M@GPOOHKPK@ZB_ERR_NAME?$AA@" // @"??_C@_0M@GPOOHKPK@ZB_ERR_NAME?$AA@"
	.p2align	3
"??_C@_0M@GPOOHKPK@ZB_ERR_NAME?$AA@":
	.asciz	"ZB_ERR_NAME"

	.section	.rdata,"dr",discard,"??_C@_0BB@DOOHEDGG@ZB_ERR_NOT_FOUND?$AA@"
	.globl	"??_C@_0BB@DOOHEDGG@ZB_ERR_NOT_FOUND?$AA@" // @"??_C@_0BB@DOOHEDGG@ZB_ERR_NOT_FOUND?$AA@"
	.p2align	3
"??_C@_0BB@DOOHEDGG@ZB_ERR_NOT_FOUND?$AA@":
	.asciz	"ZB_ERR_NOT_FOUND"

	.section	.rdata,"dr",discard,"??_C@_0O@CIMNPCK@ZB_ERR_EXISTS?$AA@"
	.globl	"??_C@_0O@CIMNPCK@ZB_ERR_EXISTS?$AA@" // @"??_C@_0O@CIMNPCK@ZB_ERR_EXISTS?$AA@"
	.p2align	3
"??_C@_0O@CIMNPCK@ZB_ERR_EXISTS?$AA@":
	.asciz	"ZB_ERR_EXISTS"

	.section	.rdata,"dr",discard,"??_C@_0M@IFKKIEBE@ZB_ERR_BUSY?$AA@"
	.globl	"??_C@_0M@IFKKIEBE@ZB_ERR_BUSY?$AA@" // @"??_C@_0M@IFKKIEBE@ZB_ERR_BUSY?$AA@"
	.p2align	3
"??_C@_0M@IFKKIEBE@ZB_ERR_BUSY?$AA@":
	.asciz	"ZB_ERR_BUSY"

	.section	.rdata,"dr",discard,"??_C@_0BB@ELCEFKDG@ZB_ERR_PEER_DEAD?$AA@"
	.globl	"??_C@_0BB@ELCEFKDG@ZB_ERR_PEER_DEAD?$AA@" // @"??_C@_0BB@ELCEFKDG@ZB_ERR_PEER_DEAD?$AA@"
	.p2align	3
"??_C@_0BB@ELCEFKDG@ZB_ERR_PEER_DEAD?$AA@":
	.asciz	"ZB_ERR_PEER_DEAD"

	.section	.rdata,"dr",discard,"??_C@_0BB@LKAMNAEK@ZB_ERR_TOO_LARGE?$AA@"
	.globl	"??_C@_0BB@LKAMNAEK@ZB_ERR_TOO_LARGE?$AA@" // @"??_C@_0BB@LKAMNAEK@ZB_ERR_TOO_LARGE?$AA@"
	.p2align	3
"??_C@_0BB@LKAMNAEK@ZB_ERR_TOO_LARGE?$AA@":
	.asciz	"ZB_ERR_TOO_LARGE"

	.section	.rdata,"dr",discard,"??_C@_0BE@IJKFDKC@ZB_ERR_WILL_NOT_FIT?$AA@"
	.globl	"??_C@_0BE@IJKFDKC@ZB_ERR_WILL_NOT_FIT?$AA@" // @"??_C@_0BE@IJKFDKC@ZB_ERR_WILL_NOT_FIT?$AA@"
	.p2align	3
"??_C@_0BE@IJKFDKC@ZB_ERR_WILL_NOT_FIT?$AA@":
	.asciz	"ZB_ERR_WILL_NOT_FIT"

	.section	.rdata,"dr",discard,"??_C@_0N@CGNOEIKC@ZB_ERR_EMPTY?$AA@"
	.globl	"??_C@_0N@CGNOEIKC@ZB_ERR_EMPTY?$AA@" // @"??_C@_0N@CGNOEIKC@ZB_ERR_EMPTY?$AA@"
	.p2align	3
"??_C@_0N@CGNOEIKC@ZB_ERR_EMPTY?$AA@":
	.asciz	"ZB_ERR_EMPTY"

	.section	.rdata,"dr",discard,"??_C@_0BB@BCEHCBNM@ZB_ERR_TOO_SMALL?$AA@"
	.globl	"??_C@_0BB@BCEHCBNM@ZB_ERR_TOO_SMALL?$AA@" // @"??_C@_0BB@BCEHCBNM@ZB_ERR_TOO_SMALL?$AA@"
	.p2align	3
"??_C@_0BB@BCEHCBNM@ZB_ERR_TOO_SMALL?$AA@":
	.asciz	"ZB_ERR_TOO_SMALL"

	.section	.rdata,"dr",discard,"??_C@_0BA@MDCKJGPN@ZB_ERR_SEQUENCE?$AA@"
	.globl	"??_C@_0BA@MDCKJGPN@ZB_ERR_SEQUENCE?$AA@" // @"??_C@_0BA@MDCKJGPN@ZB_ERR_SEQUENCE?$AA@"
	.p2align	3
"??_C@_0BA@MDCKJGPN@ZB_ERR_SEQUENCE?$AA@":
	.asciz	"ZB_ERR_SEQUENCE"

	.section	.rdata,"dr",discard,"??_C@_0P@IPPDHEEK@ZB_ERR_CORRUPT?$AA@"
	.globl	"??_C@_0P@IPPDHEEK@ZB_ERR_CORRUPT?$AA@" // @"??_C@_0P@IPPDHEEK@ZB_ERR_CORRUPT?$AA@"
	.p2align	3
"??_C@_0P@IPPDHEEK@ZB_ERR_CORRUPT?$AA@":
	.asciz	"ZB_ERR_CORRUPT"

	.section	.rdata,"dr",discard,"??_C@_0P@JPCAMLEK@ZB_ERR_VERSION?$AA@"
	.globl	"??_C@_0P@JPCAMLEK@ZB_ERR_VERSION?$AA@" // @"??_C@_0P@JPCAMLEK@ZB_ERR_VERSION?$AA@"
	.p2align	3
"??_C@_0P@JPCAMLEK@ZB_ERR_VERSION?$AA@":
	.asciz	"ZB_ERR_VERSION"

	.section	.rdata,"dr",discard,"??_C@_0BA@HJGALPPH@ZB_ERR_NO_SPACE?$AA@"
	.globl	"??_C@_0BA@HJGALPPH@ZB_ERR_NO_SPACE?$AA@" // @"??_C@_0BA@HJGALPPH@ZB_ERR_NO_SPACE?$AA@"
	.p2align	3
"??_C@_0BA@HJGALPPH@ZB_ERR_NO_SPACE?$AA@":
	.asciz	"ZB_ERR_NO_SPACE"

	.section	.rdata,"dr",discard,"??_C@_0BC@PAKNOBIM@ZB_ERR_PERMISSION?$AA@"
	.globl	"??_C@_0BC@PAKNOBIM@ZB_ERR_PERMISSION?$AA@" // @"??_C@_0BC@PAKNOBIM@ZB_ERR_PERMISSION?$AA@"
	.p2align	3
"??_C@_0BC@PAKNOBIM@ZB_ERR_PERMISSION?$AA@":
	.asciz	"ZB_ERR_PERMISSION"

	.section	.rdata,"dr",discard,"??_C@_0N@JAHDDBHA@ZB_ERR_STATE?$AA@"
	.globl	"??_C@_0N@JAHDDBHA@ZB_ERR_STATE?$AA@" // @"??_C@_0N@JAHDDBHA@ZB_ERR_STATE?$AA@"
	.p2align	3
"??_C@_0N@JAHDDBHA@ZB_ERR_STATE?$AA@":
	.asciz	"ZB_ERR_STATE"

	.section	.rdata,"dr",discard,"??_C@_0M@HHBFEDHL@ZB_ERR_HELD?$AA@"
	.globl	"??_C@_0M@HHBFEDHL@ZB_ERR_HELD?$AA@" // @"??_C@_0M@HHBFEDHL@ZB_ERR_HELD?$AA@"
	.p2align	3
"??_C@_0M@HHBFEDHL@ZB_ERR_HELD?$AA@":
	.asciz	"ZB_ERR_HELD"

	.section	.rdata,"dr",discard,"??_C@_0BE@MNKJLLDE@ZB_ERR_METADATA_SET?$AA@"
	.globl	"??_C@_0BE@MNKJLLDE@ZB_ERR_METADATA_SET?$AA@" // @"??_C@_0BE@MNKJLLDE@ZB_ERR_METADATA_SET?$AA@"
	.p2align	3
"??_C@_0BE@MNKJLLDE@ZB_ERR_METADATA_SET?$AA@":
	.asciz	"ZB_ERR_METADATA_SET"

	.section	.rdata,"dr",discard,"??_C@_09KCLJPPPE@ZB_ERR_OS?$AA@"
	.globl	"??_C@_09KCLJPPPE@ZB_ERR_OS?$AA@" // @"??_C@_09KCLJPPPE@ZB_ERR_OS?$AA@"
	.p2align	3
"??_C@_09KCLJPPPE@ZB_ERR_OS?$AA@":
	.asciz	"ZB_ERR_OS"

	.section	.rdata,"dr",discard,"??_C@_0O@EMICENFJ@ZB_ERR_SCHEMA?$AA@"
	.globl	"??_C@_0O@EMICENFJ@ZB_ERR_SCHEMA?$AA@" // @"??_C@_0O@EMICENFJ@ZB_ERR_SCHEMA?$AA@"
	.p2align	3
"??_C@_0O@EMICENFJ@ZB_ERR_SCHEMA?$AA@":
	.asciz	"ZB_ERR_SCHEMA"

	.section	.rdata,"dr",discard,"??_C@_01OGPIMHDM@?$DP?$AA@"
	.globl	"??_C@_01OGPIMHDM@?$DP?$AA@"    // @"??_C@_01OGPIMHDM@?$DP?$AA@"
	.p2align	2
"??_C@_01OGPIMHDM@?$DP?$AA@":
	.asciz	"?"

	.section	.rdata,"dr",discard,"??_C@_04NCMJLOLO@kind?$AA@"
	.globl	"??_C@_04NCMJLOLO@kind?$AA@"    // @"??_C@_04NCMJLOLO@kind?$AA@"
	.p2align	2
"??_C@_04NCMJLOLO@kind?$AA@":
	.asciz	"kind"

	.section	.rdata,"dr",discard,"??_C@_0M@LKJECJOL@schema?5text?$AA@"
	.globl	"??_C@_0M@LKJECJOL@schema?5text?$AA@" // @"??_C@_0M@LKJECJOL@schema?5text?$AA@"
	.p2align	3
"??_C@_0M@LKJECJOL@schema?5text?$AA@":
	.asciz	"schema text"

	.section	.rdata,"dr",discard,"??_C@_0M@HKMEHGID@schema?5hash?$AA@"
	.globl	"??_C@_0M@HKMEHGID@schema?5hash?$AA@" // @"??_C@_0M@HKMEHGID@schema?5hash?$AA@"
	.p2align	3
"??_C@_0M@HKMEHGID@schema?5hash?$AA@":
	.asciz	"schema hash"

	.section	.rdata,"dr",discard,"??_C@_05ILEGENLL@dtype?$AA@"
	.globl	"??_C@_05ILEGENLL@dtype?$AA@"   // @"??_C@_05ILEGENLL@dtype?$AA@"
	.p2align	2
"??_C@_05ILEGENLL@dtype?$AA@":
	.asciz	"dtype"

	.section	.rdata,"dr",discard,"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	.globl	"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@" // @"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@"
	.p2align	3
"??_C@_0BF@HABAPOFF@number?5of?5dimensions?$AA@":
	.asciz	"number of dimensions"

	.section	.rdata,"dr",discard,"??_C@_05KFCIHKGL@shape?$AA@"
	.globl	"??_C@_05KFCIHKGL@shape?$AA@"   // @"??_C@_05KFCIHKGL@shape?$AA@"
	.p2align	2
"??_C@_05KFCIHKGL@shape?$AA@":
	.asciz	"shape"

	.section	.rdata,"dr",discard,"??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	.globl	"??_C@_0M@HCMIOMAL@sample?5size?$AA@" // @"??_C@_0M@HCMIOMAL@sample?5size?$AA@"
	.p2align	3
"??_C@_0M@HCMIOMAL@sample?5size?$AA@":
	.asciz	"sample size"

	.section	.rdata,"dr",discard,"??_C@_00CNPNBAHC@?$AA@"
	.globl	"??_C@_00CNPNBAHC@?$AA@"        // @"??_C@_00CNPNBAHC@?$AA@"
"??_C@_00CNPNBAHC@?$AA@":
	.zero	1

	.section	.rdata,"dr",discard,"??_C@_03ODKLBIM@gb_?$AA@"
	.globl	"??_C@_03ODKLBIM@gb_?$AA@"      // @"??_C@_03ODKLBIM@gb_?$AA@"
	.p2align	2
"??_C@_03ODKLBIM@gb_?$AA@":
	.asciz	"gb_"

	.section	.rdata,"dr",discard,"??_C@_06HLKELJGF@memory?$AA@"
	.globl	"??_C@_06HLKELJGF@memory?$AA@"  // @"??_C@_06HLKELJGF@memory?$AA@"
	.p2align	2
"??_C@_06HLKELJGF@memory?$AA@":
	.asciz	"memory"

	.data
	.globl	_fltused                        // @_fltused
	.p2align	2
_fltused:
	.word	1                               // 0x1

	.section	.rdata,"dr",discard,"??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@"
	.globl	"??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@" // @"??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@"
	.p2align	3
"??_C@_08KJPHDLNF@msvc_?$CFlu?$AA@":
	.asciz	"msvc_%lu"

	.lcomm	name,64,16                      // @name
	.section	.rdata,"dr",discard,"??_C@_03DJDALPN@ok?6?$AA@"
	.globl	"??_C@_03DJDALPN@ok?6?$AA@"     // @"??_C@_03DJDALPN@ok?6?$AA@"
	.p2align	2
"??_C@_03DJDALPN@ok?6?$AA@":
	.asciz	"ok\n"

	.section	.rdata,"dr",discard,"??_C@_04MAFPMEJD@sem?4?$AA@"
	.globl	"??_C@_04MAFPMEJD@sem?4?$AA@"   // @"??_C@_04MAFPMEJD@sem?4?$AA@"
	.p2align	2
"??_C@_04MAFPMEJD@sem?4?$AA@":
	.asciz	"sem."

	.section	.rdata,"dr",discard,"??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@"
	.globl	"??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@" // @"??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@"
	.p2align	2
"??_C@_04HMNMCKMH@?2?2?$DP?2?$AA@":
	.asciz	"\\\\?\\"

	.section	.rdata,"dr",discard,"??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@"
	.globl	"??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@" // @"??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@"
	.p2align	3
"??_C@_0M@FNGKELCJ@?2zerobuffer?$AA@":
	.asciz	"\\zerobuffer"

	.section	.rdata,"dr",discard,"??_C@_01KICIPPFI@?2?$AA@"
	.globl	"??_C@_01KICIPPFI@?2?$AA@"      // @"??_C@_01KICIPPFI@?2?$AA@"
	.p2align	2
"??_C@_01KICIPPFI@?2?$AA@":
	.asciz	"\\"

	.section	.rdata,"dr",discard,"??_C@_05IAIEIABG@?4lock?$AA@"
	.globl	"??_C@_05IAIEIABG@?4lock?$AA@"  // @"??_C@_05IAIEIABG@?4lock?$AA@"
	.p2align	2
"??_C@_05IAIEIABG@?4lock?$AA@":
	.asciz	".lock"

	.section	.rdata,"dr",discard,"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	.globl	"??_C@_06KFEEJEPL@sem?9w?9?$AA@" // @"??_C@_06KFEEJEPL@sem?9w?9?$AA@"
	.p2align	2
"??_C@_06KFEEJEPL@sem?9w?9?$AA@":
	.asciz	"sem-w-"

	.section	.rdata,"dr",discard,"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	.globl	"??_C@_06KDIPFGBA@sem?9r?9?$AA@" // @"??_C@_06KDIPFGBA@sem?9r?9?$AA@"
	.p2align	2
"??_C@_06KDIPFGBA@sem?9r?9?$AA@":
	.asciz	"sem-r-"

	.section	.rdata,"dr",discard,"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	.globl	"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@" // @"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@"
	.p2align	3
"??_C@_0CB@OPBHCOEC@?2?2?4?2pipe?2zerobuf?9?$CF016llx?9?$CFllx?9?$CFd@":
	.asciz	"\\\\.\\pipe\\zerobuf-%016llx-%llx-%d"

	.section	.rdata,"dr",discard,"??_C@_07DLJKOECL@Global?2?$AA@"
	.globl	"??_C@_07DLJKOECL@Global?2?$AA@" // @"??_C@_07DLJKOECL@Global?2?$AA@"
	.p2align	3
"??_C@_07DLJKOECL@Global?2?$AA@":
	.asciz	"Global\\"

	.section	.rdata,"dr",discard,"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	.globl	"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@" // @"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@"
	.p2align	3
"??_C@_0BD@MKGGKIHI@?$CFs?$CF?416s?$CF?4255s?$CF?424s?$AA@":
	.asciz	"%s%.16s%.255s%.24s"

	.section	.rdata,"dr",discard,"??_C@_05EENEKEBP@?3side?$AA@"
	.globl	"??_C@_05EENEKEBP@?3side?$AA@"  // @"??_C@_05EENEKEBP@?3side?$AA@"
	.p2align	2
"??_C@_05EENEKEBP@?3side?$AA@":
	.asciz	":side"

	.section	.rdata,"dr",discard,"??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@"
	.globl	"??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@" // @"??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@"
	.p2align	3
"??_C@_0BB@IKGLGKED@NtQuerySemaphore?$AA@":
	.asciz	"NtQuerySemaphore"

	.section	.rdata,"dr",discard,"??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	.globl	"??_C@_09FLKFJBLM@ntdll?4dll?$AA@" // @"??_C@_09FLKFJBLM@ntdll?4dll?$AA@"
	.p2align	3
"??_C@_09FLKFJBLM@ntdll?4dll?$AA@":
	.asciz	"ntdll.dll"

	.section	.rdata,"dr"
	.p2align	3                               // @__const.zbi_reader_take_over.attaching
.L__const.zbi_reader_take_over.attaching:
	.word	0                               // 0x0
	.byte	1                               // 0x1
	.zero	3
	.xword	0                               // 0x0
	.xword	0                               // 0x0
	.xword	0                               // 0x0

	.section	.rdata,"dr",discard,"??_C@_06PIBGLMMH@?$CF?4255s?$AA@"
	.globl	"??_C@_06PIBGLMMH@?$CF?4255s?$AA@" // @"??_C@_06PIBGLMMH@?$CF?4255s?$AA@"
	.p2align	2
"??_C@_06PIBGLMMH@?$CF?4255s?$AA@":
	.asciz	"%.255s"

	.section	.rdata,"dr",discard,"??_C@_08OLMNFKED@?3zerobuf?$AA@"
	.globl	"??_C@_08OLMNFKED@?3zerobuf?$AA@" // @"??_C@_08OLMNFKED@?3zerobuf?$AA@"
	.p2align	3
"??_C@_08OLMNFKED@?3zerobuf?$AA@":
	.asciz	":zerobuf"

	.section	.rdata,"dr",discard,"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	.globl	"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@" // @"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@"
	.p2align	3
"??_C@_0O@PKNGNNPG@?3zerobuf?9?$CFllx?$AA@":
	.asciz	":zerobuf-%llx"

	.section	.rdata,"dr"
	.p2align	3                               // @__const.zbi_writer_join.attaching
.L__const.zbi_writer_join.attaching:
	.word	1                               // 0x1
	.byte	1                               // 0x1
	.zero	3
	.xword	0                               // 0x0
	.xword	0                               // 0x0
	.xword	0                               // 0x0

	.p2align	3                               // @__const.zbi_writer_settle_late.late
.L__const.zbi_writer_settle_late.late:
	.word	1                               // 0x1
	.byte	0                               // 0x0
	.zero	3
	.xword	0                               // 0x0
	.xword	0                               // 0x0
	.xword	0                               // 0x0

	.p2align	4                               // @zbi_dtypes
zbi_dtypes:
	.asciz	"bool\000\000\000\000\000\000\000"
	.word	1                               // 0x1
	.asciz	"int8\000\000\000\000\000\000\000"
	.word	1                               // 0x1
	.asciz	"uint8\000\000\000\000\000\000"
	.word	1                               // 0x1
	.asciz	"int16\000\000\000\000\000\000"
	.word	2                               // 0x2
	.asciz	"uint16\000\000\000\000\000"
	.word	2                               // 0x2
	.asciz	"float16\000\000\000\000"
	.word	2                               // 0x2
	.asciz	"int32\000\000\000\000\000\000"
	.word	4                               // 0x4
	.asciz	"uint32\000\000\000\000\000"
	.word	4                               // 0x4
	.asciz	"float32\000\000\000\000"
	.word	4                               // 0x4
	.asciz	"int64\000\000\000\000\000\000"
	.word	8                               // 0x8
	.asciz	"uint64\000\000\000\000\000"
	.word	8                               // 0x8
	.asciz	"float64\000\000\000\000"
	.word	8                               // 0x8
	.asciz	"complex64\000\000"
	.word	8                               // 0x8
	.asciz	"float128\000\000\000"
	.word	16                              // 0x10
	.asciz	"complex128\000"
	.word	16                              // 0x10
	.asciz	"complex256\000"
	.word	32                              // 0x20

	.section	.rdata,"dr",discard,"??_C@_0L@LOFOIMFD@datetime64?$AA@"
	.globl	"??_C@_0L@LOFOIMFD@datetime64?$AA@" // @"??_C@_0L@LOFOIMFD@datetime64?$AA@"
	.p2align	3
"??_C@_0L@LOFOIMFD@datetime64?$AA@":
	.asciz	"datetime64"

	.section	.rdata,"dr",discard,"??_C@_0M@FMAPNOBD@timedelta64?$AA@"
	.globl	"??_C@_0M@FMAPNOBD@timedelta64?$AA@" // @"??_C@_0M@FMAPNOBD@timedelta64?$AA@"
	.p2align	3
"??_C@_0M@FMAPNOBD@timedelta64?$AA@":
	.asciz	"timedelta64"

	.section	.rdata,"dr",discard,"??_C@_05FBJAGGIG@bytes?$AA@"
	.globl	"??_C@_05FBJAGGIG@bytes?$AA@"   // @"??_C@_05FBJAGGIG@bytes?$AA@"
	.p2align	2
"??_C@_05FBJAGGIG@bytes?$AA@":
	.asciz	"bytes"

	.section	.rdata,"dr",discard,"??_C@_03OJMAPEGJ@str?$AA@"
	.globl	"??_C@_03OJMAPEGJ@str?$AA@"     // @"??_C@_03OJMAPEGJ@str?$AA@"
	.p2align	2
"??_C@_03OJMAPEGJ@str?$AA@":
	.asciz	"str"

	.section	.rdata,"dr",discard,"??_C@_04GKJNKENE@void?$AA@"
	.globl	"??_C@_04GKJNKENE@void?$AA@"    // @"??_C@_04GKJNKENE@void?$AA@"
	.p2align	2
"??_C@_04GKJNKENE@void?$AA@":
	.asciz	"void"

	.section	.rdata,"dr",discard,"??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@"
	.globl	"??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@" // @"??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@"
	.p2align	2
"??_C@_04HKPLALHN@?$DM?$DO?$HM?$DN?$AA@":
	.asciz	"<>|="

	.section	.rdata,"dr",discard,"??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	.globl	"??_C@_02GPECMEKF@?$FL?$FN?$AA@" // @"??_C@_02GPECMEKF@?$FL?$FN?$AA@"
	.p2align	2
"??_C@_02GPECMEKF@?$FL?$FN?$AA@":
	.asciz	"[]"

	.section	.rdata,"dr"
	.p2align	4                               // @zbi_blake2b_start
zbi_blake2b_start:
	.xword	7640891576956012808             // 0x6a09e667f3bcc908
	.xword	-4942790177534073029            // 0xbb67ae8584caa73b
	.xword	4354685564936845355             // 0x3c6ef372fe94f82b
	.xword	-6534734903238641935            // 0xa54ff53a5f1d36f1
	.xword	5840696475078001361             // 0x510e527fade682d1
	.xword	-7276294671716946913            // 0x9b05688c2b3e6c1f
	.xword	2270897969802886507             // 0x1f83d9abfb41bd6b
	.xword	6620516959819538809             // 0x5be0cd19137e2179

	.p2align	4                               // @zbi_blake2b_order
zbi_blake2b_order:
	.ascii	"\000\001\002\003\004\005\006\007\b\t\n\013\f\r\016\017"
	.ascii	"\016\n\004\b\t\017\r\006\001\f\000\002\013\007\005\003"
	.ascii	"\013\b\f\000\005\002\017\r\n\016\003\006\007\001\t\004"
	.ascii	"\007\t\003\001\r\f\013\016\002\006\005\n\004\000\017\b"
	.ascii	"\t\000\005\007\002\004\n\017\016\001\013\f\006\b\003\r"
	.ascii	"\002\f\006\n\000\013\b\003\004\r\007\005\017\016\001\t"
	.ascii	"\f\005\001\017\016\r\004\n\000\007\006\003\t\002\b\013"
	.ascii	"\r\013\007\016\f\001\003\t\005\000\017\004\b\006\002\n"
	.ascii	"\006\017\016\t\013\003\000\b\f\002\r\007\001\004\n\005"
	.asciz	"\n\002\b\004\007\006\001\005\017\013\t\016\003\f\r"

	.section	.rdata,"dr",discard,"??_C@_08HKCAENOG@capacity?$AA@"
	.globl	"??_C@_08HKCAENOG@capacity?$AA@" // @"??_C@_08HKCAENOG@capacity?$AA@"
	.p2align	3
"??_C@_08HKCAENOG@capacity?$AA@":
	.asciz	"capacity"

	.section	.rdata,"dr",discard,"??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@"
	.globl	"??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@" // @"??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@"
	.p2align	3
"??_C@_0BB@FKGNIEKP@WakeByAddressAll?$AA@":
	.asciz	"WakeByAddressAll"

	.section	.rdata,"dr",discard,"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	.globl	"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@" // @"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@"
	.p2align	3
"??_C@_0P@OEFGOMJK@kernelbase?4dll?$AA@":
	.asciz	"kernelbase.dll"

	.section	.rdata,"dr",discard,"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	.globl	"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@" // @"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@"
	.p2align	3
"??_C@_0BJ@MFGPNDEG@?$CFszerobuf?9?$CF016llx?9?$CFu?9?$CFlx?$AA@":
	.asciz	"%szerobuf-%016llx-%u-%lx"

	.section	.rdata,"dr",discard,"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	.globl	"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@" // @"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@"
	.p2align	3
"??_C@_0BE@JLDCHHIF@WakeByAddressSingle?$AA@":
	.asciz	"WakeByAddressSingle"

	.section	.rdata,"dr",discard,"??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@"
	.globl	"??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@" // @"??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@"
	.p2align	3
"??_C@_0O@GLBDDKCG@WaitOnAddress?$AA@":
	.asciz	"WaitOnAddress"

	.section	.rdata,"dr",discard,"??_C@_04HBMGDCKB@zbr_?$AA@"
	.globl	"??_C@_04HBMGDCKB@zbr_?$AA@"    // @"??_C@_04HBMGDCKB@zbr_?$AA@"
	.p2align	2
"??_C@_04HBMGDCKB@zbr_?$AA@":
	.asciz	"zbr_"

	.section	.rdata,"dr",discard,"??_C@_09FALOPMNE@item?5size?$AA@"
	.globl	"??_C@_09FALOPMNE@item?5size?$AA@" // @"??_C@_09FALOPMNE@item?5size?$AA@"
	.p2align	3
"??_C@_09FALOPMNE@item?5size?$AA@":
	.asciz	"item size"

	.section	.rdata,"dr",discard,"??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@"
	.globl	"??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@" // @"??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@"
	.p2align	3
"??_C@_0BG@MPMPEFFH@NtOpenDirectoryObject?$AA@":
	.asciz	"NtOpenDirectoryObject"

	.section	.rdata,"dr",discard,"??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@"
	.globl	"??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@" // @"??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@"
	.p2align	3
"??_C@_0BC@CCPCEPHD@?2BaseNamedObjects?$AA@":
	.asciz	"\\BaseNamedObjects"

	.section	.rdata,"dr",discard,"??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@"
	.globl	"??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@" // @"??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@"
	.p2align	3
"??_C@_0BP@HEFOPKOO@?2Sessions?2?$CFlu?2BaseNamedObjects?$AA@":
	.asciz	"\\Sessions\\%lu\\BaseNamedObjects"

	.section	.rdata,"dr",discard,"??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@"
	.globl	"??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@" // @"??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@"
	.p2align	3
"??_C@_0BH@CJMGDDIK@NtQueryDirectoryObject?$AA@":
	.asciz	"NtQueryDirectoryObject"

	.section	.rdata,"dr",discard,"??_C@_07OEBDPOLH@Section?$AA@"
	.globl	"??_C@_07OEBDPOLH@Section?$AA@" // @"??_C@_07OEBDPOLH@Section?$AA@"
	.p2align	3
"??_C@_07OEBDPOLH@Section?$AA@":
	.asciz	"Section"

	.section	.rdata,"dr",discard,"??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@"
	.globl	"??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@" // @"??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@"
	.p2align	3
"??_C@_0CI@HEGNFMJK@zb_reader_create?$CI?$CGr?0?5name?0?5?$CGd?$CJ?5?$DN@":
	.asciz	"zb_reader_create(&r, name, &d) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	.globl	"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@" // @"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@"
	.p2align	3
"??_C@_0BH@BHBHBLG@failed?5in?5line?5?$CFd?3?5?$CFs?6?$AA@":
	.asciz	"failed in line %d: %s\n"

	.section	.rdata,"dr",discard,"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	.globl	"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@" // @"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@"
	.p2align	3
"??_C@_0P@HPOOKBDH@thread?5?$CB?$DN?5NULL?$AA@":
	.asciz	"thread != NULL"

	.section	.rdata,"dr",discard,"??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	.globl	"??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@" // @"??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	.p2align	3
"??_C@_0DD@FGOFFKGE@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@":
	.asciz	"zb_reader_acquire(&r, &f, ZB_SEC(WAIT_S)) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@"
	.globl	"??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@" // @"??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@"
	.p2align	4
"??_C@_0FH@PKHBNKPM@f?4sequence?5?$DN?$DN?5i?5?$CL?51?5?$CG?$CG?5f?4size?5?$DN?$DN@":
	.asciz	"f.sequence == i + 1 && f.size == 8 + i % 100 && *(const uint8_t *)f.data == (uint8_t)i"

	.section	.rdata,"dr",discard,"??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@"
	.globl	"??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@" // @"??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@"
	.p2align	3
"??_C@_0CD@MICGJAED@zb_reader_release?$CI?$CGr?0?5?$CGf?$CJ?5?$DN?$DN?5ZB_@":
	.asciz	"zb_reader_release(&r, &f) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	.globl	"??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@" // @"??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@"
	.p2align	3
"??_C@_0DH@EPJEMIGI@zb_reader_acquire?$CI?$CGr?0?5?$CGf?0?5ZB_SEC@":
	.asciz	"zb_reader_acquire(&r, &f, ZB_SEC(WAIT_S)) == ZB_CLOSED"

	.section	.rdata,"dr",discard,"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	.globl	"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@" // @"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@"
	.p2align	3
"??_C@_0DH@NKNAEOJC@WaitForSingleObject?$CIthread?0?5INFI@":
	.asciz	"WaitForSingleObject(thread, INFINITE) == WAIT_OBJECT_0"

	.section	.rdata,"dr",discard,"??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.globl	"??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@" // @"??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.p2align	3
"??_C@_0BN@HBIPGGKG@zb_reader_close?$CI?$CGr?$CJ?5?$DN?$DN?5ZB_OK?$AA@":
	.asciz	"zb_reader_close(&r) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@"
	.globl	"??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@" // @"??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@"
	.p2align	3
"??_C@_0CG@DBNDINJN@zb_writer_open?$CI?$CGw?0?5name?0?5?$CGd?$CJ?5?$DN?$DN?5@":
	.asciz	"zb_writer_open(&w, name, &d) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@"
	.globl	"??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@" // @"??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@"
	.p2align	4
"??_C@_0EE@HDPBKHFB@zb_writer_acquire?$CI?$CGw?0?58?5?$CL?5i?5?$CF?510@":
	.asciz	"zb_writer_acquire(&w, 8 + i % 100, &place, ZB_SEC(WAIT_S)) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@"
	.globl	"??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@" // @"??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@"
	.p2align	3
"??_C@_0CL@PKBNBPND@zb_writer_commit?$CI?$CGw?0?58?5?$CL?5i?5?$CF?5100@":
	.asciz	"zb_writer_commit(&w, 8 + i % 100) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@"
	.globl	"??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@" // @"??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@"
	.p2align	3
"??_C@_0DM@DEMCOJDA@zb_ring_create?$CI?$CGc?0?5name?0?5ZB_CONS@":
	.asciz	"zb_ring_create(&c, name, ZB_CONSUMER, &schema, &d) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@"
	.globl	"??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@" // @"??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@"
	.p2align	3
"??_C@_0DO@EIJDBGED@zb_ring_read?$CI?$CGc?0?5?$CGitem?0?5ZB_SEC?$CIW@":
	.asciz	"zb_ring_read(&c, &item, ZB_SEC(WAIT_S)) == ZB_OK && item == i"

	.section	.rdata,"dr",discard,"??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.globl	"??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@" // @"??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.p2align	3
"??_C@_0BL@FGMAPHHK@zb_ring_close?$CI?$CGc?$CJ?5?$DN?$DN?5ZB_OK?$AA@":
	.asciz	"zb_ring_close(&c) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@"
	.globl	"??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@" // @"??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@"
	.p2align	3
"??_C@_0DD@FMFDLBDH@zb_ring_attach?$CI?$CGp?0?5name?0?5ZB_PROD@":
	.asciz	"zb_ring_attach(&p, name, ZB_PRODUCER, &d) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@"
	.globl	"??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@" // @"??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@"
	.p2align	3
"??_C@_0CP@EIKDCLKD@zb_ring_write?$CI?$CGp?0?5?$CGi?0?5ZB_SEC?$CIWAI@":
	.asciz	"zb_ring_write(&p, &i, ZB_SEC(WAIT_S)) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.globl	"??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@" // @"??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.p2align	3
"??_C@_0BL@CNEGMIHG@zb_ring_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@":
	.asciz	"zb_ring_close(&p) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_06KKKLBFKN@uint64?$AA@"
	.globl	"??_C@_06KKKLBFKN@uint64?$AA@"  // @"??_C@_06KKKLBFKN@uint64?$AA@"
	.p2align	2
"??_C@_06KKKLBFKN@uint64?$AA@":
	.asciz	"uint64"

	.section	.rdata,"dr",discard,"??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@"
	.globl	"??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@" // @"??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@"
	.p2align	3
"??_C@_0DH@MEPKBNEC@zb_schema_array?$CI?$CGschema?0?5?$CCuint64@":
	.asciz	"zb_schema_array(&schema, \"uint64\", 1, &shape) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@"
	.globl	"??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@" // @"??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@"
	.p2align	3
"??_C@_0DG@LLOFONIB@zb_publisher_create?$CI?$CGp?0?5name?0?5?$CGs@":
	.asciz	"zb_publisher_create(&p, name, &schema, NULL) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@"
	.globl	"??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@" // @"??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@"
	.p2align	3
"??_C@_0CO@IGGEAGKN@zb_subscriber_attach?$CI?$CGs?0?5name?0?5N@":
	.asciz	"zb_subscriber_attach(&s, name, NULL) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@"
	.globl	"??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@" // @"??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@"
	.p2align	3
"??_C@_0DD@HLFIGGFK@zb_publisher_write?$CI?$CGp?0?5pair?0?5siz@":
	.asciz	"zb_publisher_write(&p, pair, sizeof pair) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@"
	.globl	"??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@" // @"??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@"
	.p2align	3
"??_C@_0DL@HHBCBCPD@zb_subscriber_view_latest?$CI?$CGs?0?5?$CGv@":
	.asciz	"zb_subscriber_view_latest(&s, &v, ZB_SEC(WAIT_S)) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@"
	.globl	"??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@" // @"??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@"
	.p2align	4
"??_C@_0EL@JIKPHLA@memcmp?$CIv?4data?0?5pair?0?5sizeof?5pair@":
	.asciz	"memcmp(v.data, pair, sizeof pair) == 0 && zb_subscriber_view_valid(&s, &v)"

	.section	.rdata,"dr",discard,"??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.globl	"??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@" // @"??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@"
	.p2align	3
"??_C@_0CA@BPGGPMLJ@zb_publisher_close?$CI?$CGp?$CJ?5?$DN?$DN?5ZB_OK?$AA@":
	.asciz	"zb_publisher_close(&p) == ZB_OK"

	.section	.rdata,"dr",discard,"??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@"
	.globl	"??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@" // @"??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@"
	.p2align	3
"??_C@_0CB@FJBHKPEO@zb_subscriber_close?$CI?$CGs?$CJ?5?$DN?$DN?5ZB_OK@":
	.asciz	"zb_subscriber_close(&s) == ZB_OK"

	.section	.rdata,"dr"
	.p2align	3                               // @switch.table.zb_strerror
.Lswitch.table.zb_strerror:
	.xword	"??_C@_0FO@JPEEAGHA@the?5schemas?5differ?0?5or?5no?5sample@"
	.xword	"??_C@_0CP@LGCKGKP@the?5system?5refused?3?5see?5os_error@"
	.xword	"??_C@_0DP@EBCFGHFA@other?5metadata?5is?5already?5there?3@"
	.xword	"??_C@_0FA@DHBBJNOG@too?5many?5frames?5are?5held?3?5releas@"
	.xword	"??_C@_0GC@JEDNIION@not?5in?5this?5state?3?5open?5first?$DL?5o@"
	.xword	"??_C@_0FL@MLJNFCLC@not?5permitted?3?5run?5as?5the?5user?5w@"
	.xword	"??_C@_0EK@MIGKKKOA@not?5enough?5shared?5memory?3?5enlarg@"
	.xword	"??_C@_0FE@MPODEDMI@it?5has?5another?5major?5version?5of?5@"
	.xword	"??_C@_0HA@CKLJEJGB@the?5shared?5memory?5holds?5impossib@"
	.xword	"??_C@_0GH@MFDNBMCD@sequence?5numbers?5do?5not?5follow?5e@"
	.xword	"??_C@_0EP@IKNMEDBP@the?5caller?8s?5memory?5is?5too?5small@"
	.xword	"??_C@_0DM@NPCPFBNP@a?5frame?5has?5at?5least?51?5byte?3?5the@"
	.xword	"??_C@_0GE@EBIEOAGI@a?5frame?5of?5this?5size?5can?5never?5f@"
	.xword	"??_C@_0JB@CGPLKBAA@larger?5than?5this?5object?5can?5ever@"
	.xword	"??_C@_0GI@HFFGLMPC@the?5process?5at?5the?5other?5end?5die@"
	.xword	"??_C@_0JM@JIFDJHFG@another?5process?5or?5handle?5alive?5@"
	.xword	"??_C@_0IG@JGLCFPHP@the?5name?5is?5taken?0?5by?5something?5@"
	.xword	"??_C@_0IG@DNGFBGFG@nothing?5of?5this?5name?5is?5there?0?5o@"
	.xword	"??_C@_0FJ@IPHCBDG@not?5a?5name?3?5use?51?5to?5245?5of?5A?9Z?5@"
	.xword	"??_C@_0EE@GPMBNPEG@an?5argument?5is?5NULL?5or?5out?5of?5it@"
	.xword	"??_C@_04GMOJEHPC@done?$AA@"
	.xword	"??_C@_0EJ@MKIKPGIH@nothing?5happened?5within?5the?5time@"
	.xword	"??_C@_0EH@OOEHCAEH@the?5other?5side?5has?5left?5in?5good?5@"

	.p2align	3                               // @switch.table.zb_result_name
.Lswitch.table.zb_result_name:
	.xword	"??_C@_0O@EMICENFJ@ZB_ERR_SCHEMA?$AA@"
	.xword	"??_C@_09KCLJPPPE@ZB_ERR_OS?$AA@"
	.xword	"??_C@_0BE@MNKJLLDE@ZB_ERR_METADATA_SET?$AA@"
	.xword	"??_C@_0M@HHBFEDHL@ZB_ERR_HELD?$AA@"
	.xword	"??_C@_0N@JAHDDBHA@ZB_ERR_STATE?$AA@"
	.xword	"??_C@_0BC@PAKNOBIM@ZB_ERR_PERMISSION?$AA@"
	.xword	"??_C@_0BA@HJGALPPH@ZB_ERR_NO_SPACE?$AA@"
	.xword	"??_C@_0P@JPCAMLEK@ZB_ERR_VERSION?$AA@"
	.xword	"??_C@_0P@IPPDHEEK@ZB_ERR_CORRUPT?$AA@"
	.xword	"??_C@_0BA@MDCKJGPN@ZB_ERR_SEQUENCE?$AA@"
	.xword	"??_C@_0BB@BCEHCBNM@ZB_ERR_TOO_SMALL?$AA@"
	.xword	"??_C@_0N@CGNOEIKC@ZB_ERR_EMPTY?$AA@"
	.xword	"??_C@_0BE@IJKFDKC@ZB_ERR_WILL_NOT_FIT?$AA@"
	.xword	"??_C@_0BB@LKAMNAEK@ZB_ERR_TOO_LARGE?$AA@"
	.xword	"??_C@_0BB@ELCEFKDG@ZB_ERR_PEER_DEAD?$AA@"
	.xword	"??_C@_0M@IFKKIEBE@ZB_ERR_BUSY?$AA@"
	.xword	"??_C@_0O@CIMNPCK@ZB_ERR_EXISTS?$AA@"
	.xword	"??_C@_0BB@DOOHEDGG@ZB_ERR_NOT_FOUND?$AA@"
	.xword	"??_C@_0M@GPOOHKPK@ZB_ERR_NAME?$AA@"
	.xword	"??_C@_0BA@IPBMBBEP@ZB_ERR_ARGUMENT?$AA@"
	.xword	"??_C@_05DKDODNCD@ZB_OK?$AA@"
	.xword	"??_C@_0L@GNDAKNPE@ZB_TIMEOUT?$AA@"
	.xword	"??_C@_09CCAHEEOO@ZB_CLOSED?$AA@"

	.section	.drectve,"yn"
	.ascii	" /DEFAULTLIB:libcmt.lib"
	.ascii	" /DEFAULTLIB:oldnames.lib"
	.ascii	" /DEFAULTLIB:advapi32.lib"
	.addrsig
	.addrsig_sym zbi_subscriber_thread
	.addrsig_sym zbi_topic_look
	.addrsig_sym zbi_topic_join
	.addrsig_sym zbi_thread_main
	.addrsig_sym zbi_ring_watch_look
	.addrsig_sym zbi_ring_watch_join
	.addrsig_sym writer
	.addrsig_sym producer
	.addrsig_sym name
	.addrsig_sym zbi_dtypes
	.addrsig_sym zbi_blake2b_start
