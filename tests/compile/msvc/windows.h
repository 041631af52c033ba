/* windows.h - as much of it as zerobuf.h uses, from Microsoft's documentation: to compile for Microsoft's ABI where its headers
 * are not. x86-64, ARM64 and x86. Not for anything else. */
#ifndef STAND_IN_WINDOWS_H
#define STAND_IN_WINDOWS_H
#ifndef WIN32_LEAN_AND_MEAN
  #error "zerobuf.h includes windows.h with WIN32_LEAN_AND_MEAN"
#endif
#ifndef NOMINMAX
  #error "zerobuf.h includes windows.h with NOMINMAX"
#endif
#include <stddef.h>
#include <stdint.h>
#define WINAPI __stdcall
#if defined(__cplusplus)
  #define IMPORT extern "C" __declspec(dllimport)
#else
  #define IMPORT __declspec(dllimport)
#endif
#define TRUE 1
#define FALSE 0
typedef int BOOL;
typedef unsigned char BOOLEAN, BYTE;
typedef unsigned short USHORT, WORD;
typedef wchar_t WCHAR;
typedef long LONG;
typedef unsigned long DWORD, ULONG;
typedef long long LONGLONG;
typedef void *HANDLE, *LPVOID, *PSID, *PSECURITY_DESCRIPTOR;
typedef struct HINSTANCE__ *HMODULE;
typedef size_t SIZE_T;
typedef uintptr_t ULONG_PTR;
typedef union _LARGE_INTEGER { struct { DWORD LowPart; LONG HighPart; } u; LONGLONG QuadPart; } LARGE_INTEGER;
typedef struct _FILETIME { DWORD dwLowDateTime, dwHighDateTime; } FILETIME;
typedef struct _SYSTEM_INFO { DWORD dwOemId, dwPageSize; void *low, *high; ULONG_PTR mask; DWORD dwNumberOfProcessors, type, granularity; WORD level, revision; } SYSTEM_INFO;
typedef struct _SECURITY_ATTRIBUTES { DWORD nLength; LPVOID lpSecurityDescriptor; BOOL bInheritHandle; } SECURITY_ATTRIBUTES;
typedef struct _ACL { BYTE revision, pad; WORD size, count, pad2; } ACL;
typedef struct _SECURITY_DESCRIPTOR { BYTE revision, pad; WORD control; PSID owner, group; ACL *sacl, *dacl; } SECURITY_DESCRIPTOR;
typedef struct _TOKEN_USER { struct { PSID Sid; DWORD Attributes; } User; } TOKEN_USER;
typedef struct _MEMORY_BASIC_INFORMATION {
  void *BaseAddress, *AllocationBase;
  DWORD AllocationProtect;
#if defined(_WIN64)
  WORD PartitionId;
#endif
  SIZE_T RegionSize;
  DWORD State, Protect, Type;
} MEMORY_BASIC_INFORMATION;
typedef enum { WinWorldSid = 1, WinAuthenticatedUserSid = 17 } WELL_KNOWN_SID_TYPE;
typedef enum { TokenUser = 1 } TOKEN_INFORMATION_CLASS;
typedef intptr_t (WINAPI *FARPROC)(void);
typedef DWORD (WINAPI *LPTHREAD_START_ROUTINE)(LPVOID);

#define INVALID_HANDLE_VALUE ((HANDLE)(intptr_t)-1)
#define INFINITE 0xffffffffu
#define WAIT_OBJECT_0 0u
#define MAXIMUM_WAIT_OBJECTS 64
#define CP_ACP 0
enum { ERROR_FILE_NOT_FOUND = 2, ERROR_PATH_NOT_FOUND = 3, ERROR_ACCESS_DENIED = 5, ERROR_INVALID_HANDLE = 6, ERROR_NOT_ENOUGH_MEMORY = 8,
       ERROR_OUTOFMEMORY = 14, ERROR_SHARING_VIOLATION = 32, ERROR_FILE_EXISTS = 80, ERROR_DISK_FULL = 112, ERROR_ALREADY_EXISTS = 183,
       ERROR_FILENAME_EXCED_RANGE = 206, ERROR_PIPE_BUSY = 231, ERROR_INVALID_ADDRESS = 487, ERROR_PRIVILEGE_NOT_HELD = 1314,
       ERROR_NO_SYSTEM_RESOURCES = 1450, ERROR_WORKING_SET_QUOTA = 1453, ERROR_COMMITMENT_LIMIT = 1455, ERROR_NOT_ENOUGH_QUOTA = 1816 };
#define SYNCHRONIZE 0x100000u
#define DELETE 0x10000u
#define GENERIC_ALL 0x10000000u
#define GENERIC_EXECUTE 0x20000000u
#define GENERIC_WRITE 0x40000000u
#define GENERIC_READ 0x80000000u
#define SEMAPHORE_MODIFY_STATE 2u
#define TIMER_MODIFY_STATE 2u
#define TOKEN_QUERY 8u
#define ACL_REVISION 2
#define SECURITY_DESCRIPTOR_REVISION 1
#define SECURITY_MAX_SID_SIZE 68
#define OPEN_ALWAYS 4
#define FILE_ATTRIBUTE_NORMAL 0x80u
#define FILE_FLAG_DELETE_ON_CLOSE 0x04000000u
#define FILE_FLAG_FIRST_PIPE_INSTANCE 0x00080000u
#define INVALID_FILE_ATTRIBUTES 0xffffffffu
#define PIPE_ACCESS_INBOUND 1u
#define PIPE_TYPE_BYTE 0u
#define PIPE_REJECT_REMOTE_CLIENTS 8u
#define FILE_MAP_WRITE 2u
#define FILE_MAP_READ 4u
#define PAGE_NOACCESS 1u
#define PAGE_READONLY 2u
#define PAGE_READWRITE 4u
#define MEM_COMMIT 0x1000u
#define MEM_RESERVE 0x2000u
#define MEM_RELEASE 0x8000u
#define MEM_PRIVATE 0x20000u
#define MEM_MAPPED 0x40000u

IMPORT BOOL WINAPI QueryPerformanceCounter(LARGE_INTEGER *);
IMPORT BOOL WINAPI QueryPerformanceFrequency(LARGE_INTEGER *);
IMPORT void WINAPI GetSystemTimeAsFileTime(FILETIME *);
IMPORT void WINAPI GetSystemInfo(SYSTEM_INFO *);
IMPORT void WINAPI Sleep(DWORD);
IMPORT DWORD WINAPI GetLastError(void);
IMPORT void WINAPI SetLastError(DWORD);
IMPORT HANDLE WINAPI GetCurrentProcess(void);
IMPORT DWORD WINAPI GetCurrentProcessId(void);
IMPORT DWORD WINAPI GetCurrentThreadId(void);
IMPORT BOOL WINAPI CloseHandle(HANDLE);
IMPORT DWORD WINAPI WaitForSingleObject(HANDLE, DWORD);
IMPORT DWORD WINAPI WaitForMultipleObjects(DWORD, const HANDLE *, BOOL, DWORD);
IMPORT HANDLE WINAPI CreateEventA(SECURITY_ATTRIBUTES *, BOOL, BOOL, const char *);
IMPORT BOOL WINAPI SetEvent(HANDLE);
IMPORT HANDLE WINAPI CreateSemaphoreA(SECURITY_ATTRIBUTES *, LONG, LONG, const char *);
IMPORT HANDLE WINAPI OpenSemaphoreA(DWORD, BOOL, const char *);
IMPORT BOOL WINAPI ReleaseSemaphore(HANDLE, LONG, LONG *);
IMPORT HANDLE WINAPI CreateWaitableTimerExA(SECURITY_ATTRIBUTES *, const char *, DWORD, DWORD);
IMPORT BOOL WINAPI SetWaitableTimer(HANDLE, const LARGE_INTEGER *, LONG, void (WINAPI *)(LPVOID, DWORD, DWORD), LPVOID, BOOL);
IMPORT HANDLE WINAPI CreateThread(SECURITY_ATTRIBUTES *, SIZE_T, LPTHREAD_START_ROUTINE, LPVOID, DWORD, DWORD *);
IMPORT HANDLE WINAPI CreateFileMappingA(HANDLE, SECURITY_ATTRIBUTES *, DWORD, DWORD, DWORD, const char *);
IMPORT HANDLE WINAPI OpenFileMappingA(DWORD, BOOL, const char *);
IMPORT LPVOID WINAPI MapViewOfFile(HANDLE, DWORD, DWORD, DWORD, SIZE_T);
IMPORT LPVOID WINAPI MapViewOfFileEx(HANDLE, DWORD, DWORD, DWORD, SIZE_T, LPVOID);
IMPORT BOOL WINAPI UnmapViewOfFile(const void *);
IMPORT LPVOID WINAPI VirtualAlloc(LPVOID, SIZE_T, DWORD, DWORD);
IMPORT BOOL WINAPI VirtualFree(LPVOID, SIZE_T, DWORD);
IMPORT BOOL WINAPI VirtualLock(LPVOID, SIZE_T);
IMPORT BOOL WINAPI VirtualProtect(LPVOID, SIZE_T, DWORD, DWORD *);
IMPORT SIZE_T WINAPI VirtualQuery(const void *, MEMORY_BASIC_INFORMATION *, SIZE_T);
IMPORT BOOL WINAPI GetProcessWorkingSetSize(HANDLE, SIZE_T *, SIZE_T *);
IMPORT BOOL WINAPI SetProcessWorkingSetSize(HANDLE, SIZE_T, SIZE_T);
IMPORT HANDLE WINAPI CreateNamedPipeA(const char *, DWORD, DWORD, DWORD, DWORD, DWORD, DWORD, SECURITY_ATTRIBUTES *);
IMPORT BOOL WINAPI WaitNamedPipeA(const char *, DWORD);
IMPORT HANDLE WINAPI OpenProcess(DWORD, BOOL, DWORD);
IMPORT BOOL WINAPI ProcessIdToSessionId(DWORD, DWORD *);
IMPORT HMODULE WINAPI GetModuleHandleA(const char *);
IMPORT FARPROC WINAPI GetProcAddress(HMODULE, const char *);
IMPORT int WINAPI MultiByteToWideChar(unsigned, DWORD, const char *, int, WCHAR *, int);
IMPORT DWORD WINAPI GetFullPathNameW(const WCHAR *, DWORD, WCHAR *, WCHAR **);
IMPORT DWORD WINAPI GetTempPathW(DWORD, WCHAR *);
IMPORT DWORD WINAPI GetFileAttributesW(const WCHAR *);
IMPORT BOOL WINAPI CreateDirectoryW(const WCHAR *, SECURITY_ATTRIBUTES *);
IMPORT HANDLE WINAPI CreateFileW(const WCHAR *, DWORD, DWORD, SECURITY_ATTRIBUTES *, DWORD, DWORD, HANDLE);
IMPORT BOOL WINAPI OpenProcessToken(HANDLE, DWORD, HANDLE *);
IMPORT BOOL WINAPI GetTokenInformation(HANDLE, TOKEN_INFORMATION_CLASS, LPVOID, DWORD, DWORD *);
IMPORT BOOL WINAPI InitializeAcl(ACL *, DWORD, DWORD);
IMPORT BOOL WINAPI AddAccessAllowedAce(ACL *, DWORD, DWORD, PSID);
IMPORT BOOL WINAPI CreateWellKnownSid(WELL_KNOWN_SID_TYPE, PSID, PSID, DWORD *);
IMPORT BOOL WINAPI InitializeSecurityDescriptor(PSECURITY_DESCRIPTOR, DWORD);
IMPORT BOOL WINAPI SetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR, BOOL, ACL *, BOOL);
#endif
